import { cpus, totalmem } from 'node:os';
import type { Aim, Row } from './row';
import { aimsTable, rowsTable } from './table';

/** The page of docs that the last full run wrote. */
export function benchPage(rows: readonly Row[], aims: readonly Aim[], minutes: number): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Bench

<!-- Written by \`npm run bench -- --write\`. -->

One run of ${minutes.toFixed(1)} minutes on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.versions.node}.
Service, load and disk share these cores, so trust the ratios more than the figures. *CPU* is in busy cores.

${rowsTable(rows)}

${aimsTable(aims)}

How to read it:

- *disk* is what the machine can make durable when every event waits for the disk alone. The store beats it only because callers share commits.
- *store* appends one event to a new stream, encoded beforehand.
- *empty POST route* is the same framework with the same body, the same load, and nothing behind it.
- *single captures* are one request each, of five lines with tracking, on orders taken in turn. The answer waits for the log's commit; every view runs beside, and the note says how far
  they fell behind. *Bulk* is one stream of lines.
- *balances* are of random orders.
- *read and parse* is the floor of every rebuild: the whole log through \`JSON.parse\` and nothing more.
`;
}
