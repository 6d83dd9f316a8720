import type { Aim, Row } from './row';

const HEADINGS = ['What', 'Log', 'Rate', 'p50 ms', 'p99 ms', 'CPU', 'CPU of load', 'Memory', 'Note'];

export function rowsTable(rows: readonly Row[]): string {
  return markdown(
    HEADINGS,
    rows.map((row) => [
      row.what,
      row.logSize === undefined ? '–' : rounded(row.logSize),
      row.perSecond === undefined ? '–' : `${rounded(row.perSecond)} ${row.unit}`,
      milliseconds(row.p50),
      milliseconds(row.p99),
      cores(row.serverCores),
      cores(row.loadCores),
      row.residentMegabytes === undefined ? '–' : `${Math.round(row.residentMegabytes)} MB`,
      row.note ?? '',
    ]),
  );
}

export function aimsTable(aims: readonly Aim[]): string {
  return markdown(
    ['Aim', 'Wanted', 'Measured', ''],
    aims.map(({ what, aim, figure, reached }) => [what, aim, figure.toFixed(2), reached ? 'reached' : 'MISSED']),
  );
}

function markdown(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const milliseconds = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(value < 1 ? 2 : 1));
const cores = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));

/** Three digits are more than two runs agree on. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
