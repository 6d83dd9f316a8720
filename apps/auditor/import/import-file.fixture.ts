import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFateReport } from './fate-report';
import type { ImportTally } from './import-tally';
import { readMapping } from './read-mapping';
import { runImport } from './run-import';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const MAPPING = join(__dirname, 'mappings/online-retail.json');

/** What a dry run makes of these rows: its tally, and one line per row with what became of it. */
export function planRows(...rows: readonly string[]): Promise<Planned> {
  return planFile([HEADER, ...rows, ''].join('\n'));
}

interface Planned {
  readonly tally: ImportTally;
  readonly fates: readonly string[];
}

export async function planFile(text: string): Promise<Planned> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const [file, reportFile] = [join(folder, 'sales.csv'), join(folder, 'fates.csv')];
    await writeFile(file, text);
    const mapping = await readMapping(MAPPING);
    const report = await openFateReport(reportFile, mapping, 'all');
    const tally = await runImport({ file, mapping, concurrency: 3, report });
    await report.close();
    const [, ...lines] = (await readFile(reportFile, 'utf8')).trimEnd().split('\n');
    return { tally, fates: lines.map(shorten) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `3 C100 refused NO_EARLIER_INVOICE -2.50`: line, document, fate, reason and amount. */
function shorten(line: string): string {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
  const [at, document, , , , , amount, fate, because] = cells;
  return [at, document, fate, because, amount].filter((cell) => cell !== '').join(' ');
}
