import { Paper, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { Moment } from '../../parts/moment.view';
import { PageHeading } from '../../parts/page-heading.view';
import { PageLink } from '../../parts/page-link.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { Facts } from '../facts.view';
import { bankLineColumns } from './bank-line.columns';

/** One file of the bank, and what each of its lines became. */
export function BankFilePage() {
  const { fileId } = useParams({ from: '/shell/finance/bank/files/$fileId' });
  const search = useSearch({ from: '/shell/finance/bank/files/$fileId' });
  const navigate = useNavigate({ from: '/finance/bank/files/$fileId' });
  const file = service.useQuery(
    'get',
    '/v1/bank-files/{fileId}',
    { params: { path: { fileId }, query: definedOf(search) } },
    { placeholderData: keepPreviousData },
  );
  const steps = usePageSteps(search.page, file.data?.next, (page) => void navigate({ search: { page } }));
  return (
    <>
      <PageHeading title={`Bank file ${fileId.slice(0, 8)}…`}>
        <PageLink to="/finance/bank/files" underline="always" inherit>
          All bank files
        </PageLink>
      </PageHeading>
      <Asked query={file} what="the file">
        {({ bankFile, transactions }) => (
          <Stack gap="md">
            <AboutFile of={bankFile} />
            <Paper withBorder radius="md">
              <DataTable
                label="Lines"
                columns={bankLineColumns}
                rows={transactions}
                rowKey={({ number }) => String(number)}
                isStale={file.isPlaceholderData}
                empty={<Empty title="No line of this merchant">Every line of the file is about somebody else.</Empty>}
              />
              <PageStepsBar steps={steps} shown={transactions.length} what={['line', 'lines']} />
            </Paper>
          </Stack>
        )}
      </Asked>
    </>
  );
}

function AboutFile({ of: file }: { readonly of: Answer<'BankFile'>['bankFile'] }) {
  return (
    <Card title={file.format}>
      <Stack gap="md">
        <Facts
          of={{
            Imported: <Moment at={file.importedAt} />,
            Reconciled: file.reconciledAt === undefined ? 'not yet' : <Moment at={file.reconciledAt} />,
            Lines: file.transactionCount.toLocaleString(),
            Matched: file.matched.toLocaleString(),
            Exceptions: `${file.exceptions.toLocaleString()}, ${file.resolved.toLocaleString()} resolved`,
            'Of other merchants': file.ofOthers.toLocaleString(),
            'SHA-256': <code>{file.contentHash}</code>,
          }}
        />
        {file.statements.map((statement) => (
          <Statement key={`${statement.account}${statement.statementId}`} of={statement} />
        ))}
      </Stack>
    </Card>
  );
}

type StatementOfFile = Answer<'BankFile'>['bankFile']['statements'][number];

function Statement({ of: { account, statementId, currency, ...statement } }: { readonly of: StatementOfFile }) {
  const { openingBalance, closingBalance } = statement;
  const shown = (amount: bigint | undefined) =>
    amount !== undefined && currency !== undefined && <Amount of={amount} currency={currency} />;
  return (
    <Facts
      of={{
        Statement: statementId,
        'Account at the bank': account,
        'Balance before': shown(openingBalance),
        'Balance behind': shown(closingBalance),
      }}
    />
  );
}
