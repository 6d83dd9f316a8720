import { type ProgressBar, startProgressBar } from '@command-line';
import { loadConfiguration, openLogToRead, openViewsToWrite } from '@ledger';
import { projections } from '@read-models';
import { Command, Option } from 'commander';
import { dataFolderOption } from '../data-folder.option';
import { type RebuiltView, rebuildViews } from './rebuild-views';

interface RebuildOptions {
  readonly dataFolder: string;
  readonly projection?: string[];
  readonly promote?: boolean;
}

export function rebuildCommand(): Command {
  const names = projections.map(({ name }) => name);
  return new Command('rebuild')
    .description('Builds the views from nothing, beside a running service too, and compares them with the live rows.')
    .addOption(new Option('--projection <name...>', 'only these').choices(names))
    .option('--promote', 'takes the new rows in place of the live ones; otherwise they are dropped')
    .addOption(dataFolderOption())
    .action(rebuild);
}

export async function rebuild({ dataFolder, projection: names, promote = false }: RebuildOptions): Promise<void> {
  const configuration = { ...loadConfiguration(), dataFolder };
  const log = await openLogToRead(configuration);
  const views = await openViewsToWrite(configuration);
  let bar: ProgressBar | undefined;
  try {
    const results = await rebuildViews({
      log,
      views,
      projections: projections.filter(({ name }) => names?.includes(name) ?? true),
      promote,
      onStart: ({ name }, events) => {
        bar = startProgressBar(name, events, 'events');
      },
      onProgress: (events) => bar?.update(events),
      onDone: (result) => {
        bar?.stop();
        process.stdout.write(`${told(result, promote)}\n`);
      },
    });
    if (results.some(({ outcome }) => outcome === 'different')) process.exitCode = 1;
  } finally {
    bar?.stop();
    await views.close();
    await log.close();
  }
}

function told({ projection, sequence, outcome, digest, liveDigest }: RebuiltView, promoted: boolean): string {
  const fate = promoted ? 'promoted' : 'dropped';
  const compared = {
    same: 'the live rows are the same',
    different: `THE LIVE ROWS DIFFER: they hash to ${liveDigest}`,
    'no live rows': 'there were no live rows to compare with',
  }[outcome];
  return `${projection} up to sequence ${sequence}: ${digest}; ${compared}; ${fate}.`;
}
