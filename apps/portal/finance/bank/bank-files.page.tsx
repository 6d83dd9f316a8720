import { Paper, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { PageLink } from '../../parts/page-link.view';
import { ProblemView } from '../../parts/problem.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { bankFileColumns } from './bank-file.columns';
import { ImportBankFile } from './import-bank-file.card';

/** What the bank sent about the merchant's money, and the way to bring more. */
export function BankFilesPage() {
  const search = useSearch({ from: '/shell/finance/bank/files' });
  const navigate = useNavigate({ from: '/finance/bank/files' });
  const files = service.useQuery(
    'get',
    '/v1/bank-files',
    { params: { query: definedOf(search) } },
    { placeholderData: keepPreviousData },
  );
  const { data } = files;
  const steps = usePageSteps(search.page, data?.next, (page) => void navigate({ search: { page } }));
  return (
    <>
      <PageHeading title="Bank files">
        What a file does not explain is to be settled by two people:{' '}
        <PageLink to="/finance/bank" underline="always" inherit>
          reconciliation
        </PageLink>
        .
      </PageHeading>
      <Stack gap="md">
        <ImportBankFile />
        <Paper withBorder radius="md">
          {files.isError && !data ? (
            <ProblemView fault={files.error} onRetry={() => void files.refetch()} />
          ) : (
            <DataTable
              label="Bank files"
              columns={bankFileColumns}
              rows={data?.bankFiles}
              rowKey={({ fileId }) => fileId}
              isStale={files.isPlaceholderData}
              empty={<Empty title="No file yet">Bring the first statement of the bank above.</Empty>}
            />
          )}
          <PageStepsBar steps={steps} shown={data?.bankFiles.length ?? 0} what={['file', 'files']} />
        </Paper>
      </Stack>
    </>
  );
}
