import { loadConfiguration, openLogToRead } from '@ledger';
import { Command } from 'commander';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import { rebuild } from '../rebuild/rebuild.command';
import type { SourceEvent } from '../verify/event.source';
import { openExportSource } from '../verify/export/export.source';
import { readManifest } from '../verify/export/read-manifest';
import { logSource } from '../verify-log/log.source';
import { diffHistories, type HistoryDiff } from './diff-histories';

interface OpenHistory {
  readonly name: string;
  pages(): AsyncIterable<readonly SourceEvent[]>;
  close(): Promise<void>;
}

export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'Compares two exports, an export with the log, or (where none is named) the live views with rebuilt ones.',
    )
    .option('--export <folder...>', 'once to compare with the log, twice to compare two')
    .addOption(dataFolderOption())
    .action(diff);
}

async function diff({ export: folders = [], dataFolder }: { export?: string[]; dataFolder: string }): Promise<void> {
  const [first, second, ...more] = folders;
  if (first === undefined) return rebuild({ dataFolder });
  if (more.length > 0) throw new CommandFault('two exports can be compared, no more');
  const one = await openExport(first);
  try {
    const other = second === undefined ? await openLog(dataFolder) : await openExport(second);
    try {
      const found = await diffHistories(one.pages(), other.pages());
      process.stdout.write(`${told(found, one.name, other.name)}\n`);
      if (found.parting !== undefined || found.rest[0] + found.rest[1] > 0) process.exitCode = 1;
    } finally {
      await other.close();
    }
  } finally {
    await one.close();
  }
}

async function openExport(folder: string): Promise<OpenHistory> {
  const manifest = await readManifest(folder);
  if (manifest.kind !== 'whole') throw new CommandFault(`${folder} is a part: only whole exports can be compared`);
  const source = await openExportSource(folder, manifest);
  return { name: folder, pages: source.pages, close: source.close };
}

async function openLog(dataFolder: string): Promise<OpenHistory> {
  const log = await openLogToRead({ ...loadConfiguration(), dataFolder });
  return { name: 'the log', pages: logSource(log).pages, close: () => log.close() };
}

function told({ same, rest: [ours, theirs], parting }: HistoryDiff, first: string, second: string): string {
  const begin = `The first ${same} events are the same in ${first} and ${second}.`;
  if (parting !== undefined)
    return `${begin}\nAt sequence ${same} they part: ${parting}.\nBehind it: ${ours} and ${theirs} events.`;
  if (ours + theirs === 0) return `${begin} Neither has more.`;
  return `${begin}\n${ours > 0 ? first : second} goes on with ${ours + theirs} events.`;
}
