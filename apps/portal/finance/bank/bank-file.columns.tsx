import type { Answer } from '../../client/service';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';

type BankFile = Answer<'BankFilesPage'>['bankFiles'][number];

export const bankFileColumns: readonly Column<BankFile>[] = [
  {
    key: 'file',
    title: 'File',
    cell: ({ fileId, format }) => (
      <PageLink to="/finance/bank/files/$fileId" params={{ fileId }} fw={500} size="sm">
        {format} {fileId.slice(0, 8)}…
      </PageLink>
    ),
  },
  { key: 'state', title: 'State', cell: (file) => <FileBadge of={file} /> },
  { key: 'imported', title: 'Imported', cell: ({ importedAt }) => <Moment at={importedAt} /> },
  { key: 'lines', title: 'Lines', align: 'end', cell: ({ transactionCount }) => transactionCount.toLocaleString() },
  { key: 'matched', title: 'Matched', align: 'end', cell: ({ matched }) => matched.toLocaleString() },
  { key: 'exceptions', title: 'Exceptions', align: 'end', cell: ({ exceptions }) => exceptions.toLocaleString() },
  { key: 'resolved', title: 'Resolved', align: 'end', cell: ({ resolved }) => resolved.toLocaleString() },
];

function FileBadge({ of: { reconciledAt, exceptions, resolved } }: { readonly of: BankFile }) {
  if (resolved < exceptions) return <StatusBadge status="to explain" tone="attention" />;
  return reconciledAt === undefined ? (
    <StatusBadge status="open" tone="attention" />
  ) : (
    <StatusBadge status="reconciled" tone="good" />
  );
}
