import { DownloadMenu } from '../download.menu';

const FORMATS = {
  PDF: 'application/pdf',
  CSV: 'text/csv',
  JSON: 'application/json',
  Parquet: 'application/vnd.apache.parquet',
};

/** The statement of a settlement to keep or to pass on. */
export function StatementDownloads({ href }: { readonly href: string }) {
  return <DownloadMenu label="Statement" href={href} formats={FORMATS} />;
}
