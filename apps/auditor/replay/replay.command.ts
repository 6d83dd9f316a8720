import { startProgressBar } from '@command-line';
import type { LedgerRecord } from '@domain';
import { loadConfiguration, logFeed, openLogToRead, stepThroughOrder } from '@ledger';
import { createMemoryReadModels, type Feed, openSqliteReadModels, type ReadModelStore } from '@read-models';
import { Command } from 'commander';
import { EMPTY } from 'rxjs';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import { openExportFeed } from './export-feed';
import { replayIntoViews } from './replay-into-views';
import { toldStep } from './told-step';

interface ReplayOptions {
  readonly export?: string;
  readonly views?: string;
  readonly order?: string;
  readonly step?: boolean;
  readonly dataFolder: string;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('Folds a history anew: into fresh views, or step by step through one order.')
    .option('--export <folder>', 'the history is that of a whole export, instead of the log')
    .option('--views <place>', 'memory, or sqlite:FILE for a file that is not there yet')
    .option('--order <merchant:order>', 'with --step: the order to go through')
    .option('--step', 'tells each event of the order, and what it did to every balance')
    .addOption(dataFolderOption())
    .action(replay);
}

async function replay({ export: folder, views, order, step, dataFolder }: ReplayOptions): Promise<void> {
  if ((step === true) !== (order !== undefined) || (step === true) === (views !== undefined)) {
    throw new CommandFault('say either --views PLACE, or --order MERCHANT:ORDER --step');
  }
  const history = folder === undefined ? await openLog(dataFolder) : await openExportFeed(folder);
  try {
    if (order !== undefined) await tellSteps(history, `order-${order}`);
    else await fold(history, await openFreshViews(views ?? 'memory'));
  } finally {
    await history.close();
  }
}

async function openLog(dataFolder: string): Promise<Feed & { close(): Promise<void> }> {
  const log = await openLogToRead({ ...loadConfiguration(), dataFolder });
  return { ...logFeed(log, EMPTY), close: () => log.close() };
}

async function openFreshViews(place: string): Promise<ReadModelStore> {
  if (place === 'memory') return createMemoryReadModels();
  const [, file] = /^sqlite:(.+)$/.exec(place) ?? [];
  if (file === undefined) throw new CommandFault(`"${place}" names no views: it is memory or sqlite:FILE`);
  const views = openSqliteReadModels({ file });
  if ((await views.generations()).length === 0) return views;
  await views.close();
  throw new CommandFault(`${file} holds views already: choose a new file`);
}

async function fold(feed: Feed, views: ReadModelStore): Promise<void> {
  const bar = startProgressBar('replay', ((await feed.headSequence()) ?? 0) + 1, 'events');
  const start = performance.now();
  try {
    const now = () => new Date().toISOString();
    const events = await replayIntoViews({ feed, views, now, onProgress: (done) => bar.update(done) });
    const seconds = (performance.now() - start) / 1_000;
    bar.stop();
    process.stdout.write(
      `${events} events in ${seconds.toFixed(1)} s (${Math.round(events / Math.max(seconds, 0.001))}/s).\n`,
    );
    for (const { projection, checkpoint } of await views.generations()) {
      process.stdout.write(`${projection} up to sequence ${checkpoint?.sequence ?? -1}.\n`);
    }
  } finally {
    bar.stop();
    await views.close();
  }
}

async function tellSteps(feed: Feed, stream: string): Promise<void> {
  let steps = 0;
  for await (const step of stepThroughOrder(recordsOf(feed), stream)) {
    process.stdout.write(`${toldStep(step)}\n`);
    steps += 1;
  }
  if (steps === 0) throw new CommandFault(`the history has no ${stream}`);
}

const PAGE = 1_000;

interface PlacedRecord {
  readonly sequence: number;
  readonly record: LedgerRecord;
}

async function* recordsOf(feed: Feed): AsyncGenerator<PlacedRecord> {
  let after = '';
  let sequence = 0;
  for (;;) {
    const { records, reached } = await feed.readAll(after, PAGE);
    if (records.length === 0) return;
    for (const record of records) {
      yield { record, sequence };
      sequence += 1;
    }
    after = reached;
  }
}
