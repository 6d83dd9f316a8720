import { Button, FileInput, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../client/service';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { PageLink } from '../../parts/page-link.view';
import { ProblemView } from '../../parts/problem.view';
import { importBankFile, isCsv } from './import-bank-file';

const MAPPING_PRESET = 'plain';

/** Takes what the bank sent, and says at once what became of it. */
export function ImportBankFile() {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState(MAPPING_PRESET);
  const bring = useMutation({
    mutationFn: (brought: File) => importBankFile(brought, mapping.trim()),
    onSuccess: () => {
      setFile(null);
      void queries.invalidateQueries();
    },
  });
  return (
    <Card title="Bring a file of the bank">
      <Stack gap="sm">
        <Group gap="xs" align="end">
          <FileInput
            label="Statement"
            description="camt.053 (.xml), MT940 (.sta, .txt) or CSV (.csv)"
            placeholder="Choose a file"
            size="sm"
            flex="1 1 260px"
            maw={420}
            clearable
            clearButtonProps={{ 'aria-label': 'Choose none' }}
            value={file}
            onChange={setFile}
          />
          <Button size="sm" loading={bring.isPending} disabled={!file} onClick={() => file && bring.mutate(file)}>
            Import
          </Button>
        </Group>
        {file && isCsv(file) && (
          <Textarea
            label="What its columns mean"
            description="The name of a mapping, such as “plain”, or one as JSON"
            size="sm"
            autosize
            value={mapping}
            onChange={(event) => setMapping(event.currentTarget.value)}
          />
        )}
        {bring.isError && <ProblemView fault={bring.error} title="The file was not taken" />}
        {bring.isSuccess && <Imported report={bring.data} />}
      </Stack>
    </Card>
  );
}

function Imported({ report }: { readonly report: Answer<'ImportedBankFile'> }) {
  const { fileId, alreadyImported, transactionCount, matched, exceptions, ofOthers } = report;
  return (
    <Paper withBorder radius="md" p="sm" role="status">
      <Text size="sm" fw={600}>
        {alreadyImported ? 'This file was imported before; nothing was changed' : 'Imported'}
      </Text>
      <Text size="sm">
        {counted(transactionCount, ['line', 'lines'])}: {matched.toLocaleString()} matched,{' '}
        {exceptions.toLocaleString()} to be explained, {ofOthers.toLocaleString()} of other merchants.
      </Text>
      <Group gap="md" mt={4}>
        <PageLink to="/finance/bank/files/$fileId" params={{ fileId }} size="sm">
          What each line became
        </PageLink>
        {exceptions > 0 && (
          <PageLink to="/finance/bank" search={{ status: 'open' }} size="sm">
            What is to be explained
          </PageLink>
        )}
      </Group>
    </Paper>
  );
}
