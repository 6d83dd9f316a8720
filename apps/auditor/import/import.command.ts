import { access, constants, readFile } from 'node:fs/promises';
import { connectToService, startProgressBar } from '@command-line';
import { Command, InvalidArgumentError } from 'commander';
import { CommandFault } from '../command.fault';
import { countRows } from './count-rows';
import { openFateReport } from './fate-report';
import { importSummary } from './import-summary';
import { untied } from './import-tally';
import { readMapping } from './read-mapping';
import { runImport } from './run-import';

interface ImportOptions {
  readonly mapping: string;
  readonly url: string;
  readonly key?: string;
  readonly keyFile?: string;
  readonly merchant?: string;
  readonly dryRun?: true;
  readonly report?: string;
  readonly allRows?: true;
  readonly concurrency: number;
}

const CONCURRENCY_MAX = 64;

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Reads invoices from a CSV file and records each as an order with a full capture, through the service.',
    )
    .argument('<file>', 'the CSV file')
    .requiredOption('--mapping <file>', 'JSON file that says which column holds what')
    .option('--url <address>', 'where the service listens', 'http://127.0.0.1:3000')
    .option('--key <key>', 'an API key that may authorize, capture and refund')
    .option('--key-file <file>', 'a file that holds the key, so that it stands in no list of processes')
    .option('--merchant <id>', 'the merchant, where the key opens the whole ledger')
    .option('--dry-run', 'reads and plans everything, sends nothing')
    .option('--report <file>', 'writes a CSV file with the refused rows and why')
    .option('--all-rows', 'the report has every row and what became of it')
    .option('--concurrency <count>', 'documents under way at once', toConcurrency, 16)
    .action(importFile);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new CommandFault(`the file ${file} cannot be read`);
  });
  const mapping = await readMapping(options.mapping);
  const apiKey = options.dryRun ? undefined : await keyOf(options);
  const report = options.report && (await openFateReport(options.report, mapping, options.allRows ? 'all' : 'refused'));
  const bar = startProgressBar(options.dryRun ? 'dry run' : 'import', await countRows(file), 'rows');
  try {
    const tally = await runImport({
      file,
      mapping,
      ...(apiKey !== undefined && { send: connectToService({ url: options.url, apiKey }) }),
      ...(options.merchant !== undefined && { merchantId: options.merchant }),
      concurrency: options.concurrency,
      ...(report && { report }),
      onProgress: (rows) => bar.update(rows),
    });
    bar.update(tally.counts.rows, tally.counts.rows);
    bar.stop();
    process.stdout.write(`${importSummary(tally, mapping, options.dryRun === true)}\n`);
    if (untied(tally) !== 0n) process.exitCode = 1;
  } finally {
    bar.stop();
    if (report) await report.close();
  }
}

async function keyOf({ key, keyFile }: ImportOptions): Promise<string> {
  if (key !== undefined) return key;
  if (keyFile === undefined) throw new CommandFault('an import needs --key or --key-file, or else --dry-run');
  const text = await readFile(keyFile, 'utf8').catch(() => {
    throw new CommandFault(`the key file ${keyFile} cannot be read`);
  });
  return text.trim();
}

function toConcurrency(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= CONCURRENCY_MAX) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${CONCURRENCY_MAX}.`);
}
