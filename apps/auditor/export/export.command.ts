import { startProgressBar } from '@command-line';
import { loadConfiguration, logFeed, openLogToRead } from '@ledger';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EMPTY } from 'rxjs';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import type { Manifest, Selection } from '../verify/export/manifest';
import { readHead } from '../verify/heads/read-head';
import { exportPartial } from './export-partial';
import { exportWhole } from './export-whole';
import { TABLE_FORMATS, type TableFormat } from './tables/export-tables';

interface ExportOptions {
  readonly to: string;
  readonly merchant?: string;
  readonly order?: string;
  readonly fromSequence?: number;
  readonly toSequence?: number;
  readonly head?: string;
  readonly tables?: TableFormat;
  readonly dataFolder: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes the log into files that can be verified without us; beside a running service too.')
    .requiredOption('--to <folder>', 'a new folder; or one in which an export was broken off, which then goes on')
    .option('--merchant <id>', 'only what belongs to this merchant, each event with a proof')
    .option('--order <merchant:order>', 'only this order, likewise', orderName)
    .option('--from-sequence <sequence>', 'only from this event on, likewise', sequence)
    .option('--to-sequence <sequence>', 'only up to this event, likewise', sequence)
    .option('--head <file>', 'the signed head that the proofs of a part have to lead to')
    .addOption(new Option('--tables <format>', 'the views of these events as tables too').choices(TABLE_FORMATS))
    .addOption(dataFolderOption())
    .action(runExport);
}

async function runExport({ to: folder, head: headFile, tables, dataFolder, ...asked }: ExportOptions): Promise<void> {
  const selection = selectionOf(asked);
  const isWhole = Object.keys(selection).length === 0;
  if (tables && !isWhole) throw new CommandFault('tables are of a whole export: views follow from every event');
  const log = await openLogToRead({ ...loadConfiguration(), dataFolder });
  const bar = startProgressBar('export', ((await logFeed(log, EMPTY).headSequence()) ?? 0) + 1, 'events');
  const job = { log, folder, now: () => new Date().toISOString(), onProgress: (events: number) => bar.update(events) };
  const head = headFile === undefined ? undefined : await readHead(headFile);
  try {
    const manifest = isWhole
      ? await exportWhole({ ...job, tables })
      : await exportPartial({ ...job, selection, ...(head && { head }) });
    bar.stop();
    process.stdout.write(`${told(manifest, folder)}\n`);
  } finally {
    bar.stop();
    await log.close();
  }
}

function selectionOf({ merchant, order, fromSequence: from, toSequence: to }: Partial<ExportOptions>): Selection {
  return {
    ...(merchant !== undefined && { merchant }),
    ...(order !== undefined && { order }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function told({ kind, ledgerId, size, files, tables, head }: Manifest, folder: string): string {
  const more = tables ? `, and ${tables.length} tables` : '';
  const tree = head ? `; its root is that of ${head.size} events` : '; no signed head is in it';
  return `A ${kind} export of the ledger ${ledgerId}: ${size} events in ${files.length} files${more} in ${folder}${tree}.`;
}

function sequence(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('a sequence is 0, 1, 2 ...');
  return Number(text);
}

function orderName(text: string): string {
  if (!/^[A-Za-z0-9._~-]{1,64}:[A-Za-z0-9._~-]{1,64}$/.test(text)) throw new InvalidArgumentError('merchant:order');
  return text;
}
