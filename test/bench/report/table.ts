import type { Aim, Row } from './row';

const COLUMNS: Readonly<Record<string, (row: Row) => string | undefined>> = {
  What: ({ what }) => what,
  Log: ({ logSize }) => (logSize === undefined ? undefined : rounded(logSize)),
  Rate: ({ perSecond, unit }) => (perSecond === undefined ? undefined : `${rounded(perSecond)} ${unit}`),
  'p50 ms': ({ p50 }) => milliseconds(p50),
  'p99 ms': ({ p99 }) => milliseconds(p99),
  CPU: ({ serverCores }) => serverCores?.toFixed(2),
  'CPU of load': ({ loadCores }) => loadCores?.toFixed(2),
  Projector: ({ projectorCores }) => projectorCores?.toFixed(2),
  EventStoreDB: ({ eventStoreDbCores }) => eventStoreDbCores?.toFixed(2),
  PostgreSQL: ({ postgresCores }) => postgresCores?.toFixed(2),
  Memory: ({ residentMegabytes }) => megabytes(residentMegabytes),
  'Projector MB': ({ projectorMegabytes }) => megabytes(projectorMegabytes),
  'EventStoreDB MB': ({ eventStoreDbMegabytes }) => megabytes(eventStoreDbMegabytes),
  'PostgreSQL MB': ({ postgresMegabytes }) => megabytes(postgresMegabytes),
  Note: ({ note }) => note ?? '',
};

/** Columns that say nothing in any row are left out. */
export function rowsTable(rows: readonly Row[]): string {
  const used = Object.entries(COLUMNS).filter(([, cellOf]) => rows.some((row) => cellOf(row)));
  return markdown(
    used.map(([heading]) => heading),
    rows.map((row) => used.map(([, cellOf]) => cellOf(row) ?? '–')),
  );
}

export function aimsTable(aims: readonly Aim[]): string {
  return markdown(
    ['Aim', 'Wanted', 'Measured', ''],
    aims.map(({ what, aim, figure, reached }) => [what, aim, shown(figure), reached ? 'reached' : 'MISSED']),
  );
}

function markdown(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const milliseconds = (value: number | undefined) => value?.toFixed(value < 1 ? 2 : 1);
const megabytes = (value: number | undefined) => (value === undefined ? undefined : `${Math.round(value)} MB`);
/** Most aims are ratios. */
const shown = (figure: number) => (figure < 100 ? figure.toFixed(2) : rounded(figure));

/** Three digits are more than two runs agree on. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
