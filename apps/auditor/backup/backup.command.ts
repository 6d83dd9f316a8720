import { startProgressBar } from '@command-line';
import { loadConfiguration, logFeed, openLogToRead } from '@ledger';
import { Command } from 'commander';
import { EMPTY } from 'rxjs';
import { dataFolderOption } from '../data-folder.option';
import { type BackupMade, makeBackup } from './make-backup';

export function backupCommand(): Command {
  return new Command('backup')
    .description('Keeps a copy of the log, without any key, while the service runs; run again, it adds what is new.')
    .requiredOption('--to <folder>', 'where the copy is kept: empty, or an earlier copy of this log')
    .addOption(dataFolderOption())
    .action(backup);
}

async function backup({ to, dataFolder }: { readonly to: string; readonly dataFolder: string }): Promise<void> {
  const log = await openLogToRead({ ...loadConfiguration(), dataFolder });
  const bar = startProgressBar('backup', ((await logFeed(log, EMPTY).headSequence()) ?? 0) + 1, 'events');
  try {
    const made = await makeBackup({
      log,
      folder: to,
      now: () => new Date().toISOString(),
      onProgress: (events) => bar.update(events),
    });
    bar.stop();
    process.stdout.write(`${told(made, to)}\n`);
  } finally {
    bar.stop();
    await log.close();
  }
}

function told({ manifest: { events, chain, ledgerId }, added }: BackupMade, folder: string): string {
  return [
    `${folder} holds the first ${events} events of the ledger ${ledgerId}, ${added} of them new.`,
    `Chain ${chain}`,
    'Kept apart from it, the chain shows that nobody changed the copy. It holds no key: keep those by themselves.',
  ].join('\n');
}
