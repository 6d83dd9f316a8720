import { cpus, loadavg, totalmem } from 'node:os';
import type { Aim, Row } from './row';
import { aimsTable, rowsTable } from './table';

/** What one run says: a part of the page of docs, under a heading of its own. */
export interface Section {
  readonly heading: string;
  /** What was measured, in a few sentences. */
  readonly about: string;
  readonly rows: readonly Row[];
  readonly aims: readonly Aim[];
  /** How to read the rows. */
  readonly reading: string;
}

/** `busyBefore`: how many processes wanted a core in the minute before the run. */
export interface RunNotes {
  readonly minutes: number;
  readonly busyBefore: number;
}

/** How busy the machine is before anything of ours begins. */
export function busyNow(): number {
  return loadavg()[0] ?? 0;
}

export function sectionText({ about, rows, aims, reading }: Section, { minutes, busyBefore }: RunNotes): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `One run of ${minutes.toFixed(1)} minutes on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.versions.node}; load average ${busyBefore.toFixed(1)} before it.
${about}

${rowsTable(rows)}

${aimsTable(aims)}

How to read it:

${reading}
`;
}
