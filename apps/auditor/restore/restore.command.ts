import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ProgressBar, startProgressBar } from '@command-line';
import { applyErasuresIn, type KeyPlace, loadConfiguration } from '@ledger';
import { Command } from 'commander';
import { type BackupManifest, readManifest } from '../backup/backup-manifest';
import { CommandFault } from '../command.fault';
import { keysPlace, nameOfKeys } from '../copy/keys-place';
import { moveKeys } from '../copy/move-keys';
import { type ArrivingTarget, openTarget } from '../copy/open-target';
import { assertWhole } from './backed-up-events';
import { restoreLog } from './restore-log';

interface RestoreOptions {
  readonly from: string;
  readonly dataFolder: string;
  readonly chain?: string;
  readonly keysFrom?: string;
  readonly erasures?: string[];
  readonly nothingErasedSince?: true;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Makes a data folder from a backup: verifies all of it, and erases again what was erased.')
    .requiredOption('--from <folder>', 'the backup')
    .requiredOption('--data-folder <folder>', 'a new one; or one that a restore of this backup has begun')
    .option('--chain <hex>', 'what `backup` told of it: any other copy is refused')
    .option('--keys-from <place>', 'files:FOLDER or postgres:URL; without it the keys are put there afterwards')
    .option('--erasures <file...>', 'lists of erased keys that are newer than the backup or the keys')
    .option('--nothing-erased-since', 'there is no such list, because nothing was erased since')
    .action(restore);
}

async function restore(options: RestoreOptions): Promise<void> {
  const folder = resolve(options.from);
  const manifest = readManifest(folder) ?? missing(folder);
  assertWhole(folder, manifest, options.chain);
  const lists = listsOf(options);
  const dataFolder = resolve(options.dataFolder);
  const configuration = loadConfiguration();
  const keysFrom = options.keysFrom === undefined ? undefined : keysPlace(options.keysFrom, configuration);
  const waits = { appendTimeout: configuration.appendTimeout, lateAppendWait: configuration.lateAppendWait };
  const target = await openTarget({ engine: 'sqlite', folder: dataFolder }, folder, {
    ...waits,
    ledgerId: manifest.ledgerId,
  });
  try {
    const told = await restoreInto(target, { folder, manifest, dataFolder, lists, ...(keysFrom && { keysFrom }) });
    process.stdout.write(`${told.join('\n')}\n`);
  } finally {
    await target.log.close();
  }
}

interface Plan {
  readonly folder: string;
  readonly manifest: BackupManifest;
  readonly dataFolder: string;
  readonly lists: readonly string[];
  readonly keysFrom?: KeyPlace;
}

async function restoreInto(target: ArrivingTarget, plan: Plan): Promise<readonly string[]> {
  const { manifest, dataFolder, lists, keysFrom } = plan;
  let bar: ProgressBar | undefined;
  try {
    target.markArriving(plan.folder);
    const verdict = await restoreLog({
      ...{ folder: plan.folder, manifest, target: target.log },
      onPhase(phase) {
        bar?.stop();
        bar = startProgressBar(phase, manifest.events, 'events');
      },
      onProgress: (events) => bar?.update(events),
    });
    bar?.stop();
    const told = [
      `Restored  ${verdict.events} events in ${verdict.streams} streams of the ledger ${verdict.ledgerId}, and all are as the rules have them.`,
    ];
    keepLists(dataFolder, lists);
    const place: KeyPlace = { keyStore: 'files', dataFolder, postgresSchema: '' };
    if (keysFrom) told.push(...(await moveKeys(keysFrom, place)));
    told.push(await erased(target, place));
    // Last of all: until here no service takes the folder for a ledger.
    target.markArrived();
    return told;
  } finally {
    bar?.stop();
  }
}

/** A service reads this list at each start, so it also holds for keys that are put into the folder later. */
function keepLists(dataFolder: string, lists: readonly string[]): void {
  for (const list of lists) {
    appendFileSync(join(dataFolder, 'erasures.ndjson'), `\n${readFileSync(list, 'utf8')}`, {
      mode: 0o600,
      flush: true,
    });
  }
}

async function erased({ log }: ArrivingTarget, place: KeyPlace): Promise<string> {
  if (!existsSync(join(place.dataFolder, 'personal-keys.sqlite'))) {
    return 'Erasures  are applied when the keys are there: the service does so before it serves.';
  }
  const keys = await applyErasuresIn(place, log);
  return `Erasures  are applied in ${nameOfKeys(place)}: ${keys} keys had to be destroyed again.`;
}

function listsOf({ erasures, nothingErasedSince }: RestoreOptions): readonly string[] {
  if (erasures === undefined && nothingErasedSince !== true) {
    throw new CommandFault(
      'what was erased since the backup, or since the copy of the keys, stands in a list: say --erasures <file...>, or --nothing-erased-since',
    );
  }
  const lists = (erasures ?? []).map((file) => resolve(file));
  const absent = lists.find((file) => !existsSync(file));
  if (absent !== undefined) throw new CommandFault(`there is no list at ${absent}`);
  return lists;
}

function missing(folder: string): never {
  throw new CommandFault(`there is no backup in ${folder}`);
}
