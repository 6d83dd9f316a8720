import { startProgressBar } from '@command-line';
import { loadConfiguration, logFeed, openLogToRead, toldToCut } from '@ledger';
import { Command } from 'commander';
import { EMPTY } from 'rxjs';
import { dataFolderOption } from '../data-folder.option';
import { isRight, told } from '../verify/told';
import { headsGiven, type OfflineOptions, verifyOffline } from '../verify/verify-offline';
import { verifyLog } from './verify-log';

interface VerifyCommandOptions extends Partial<OfflineOptions> {
  readonly dataFolder: string;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Recomputes every hash chain, settlement and balance, and holds every event against the rules; beside a running service too.',
    )
    .option('--export <folder>', 'verifies an export from its files alone, instead of a log')
    .option('--head <file...>', 'signed heads that were kept elsewhere')
    .option('--key <file>', 'the public key that is believed, in PEM or base64')
    .addOption(dataFolderOption())
    .action(async ({ export: folder, dataFolder, ...given }: VerifyCommandOptions) => {
      if (folder === undefined) return verifyTheLog(dataFolder, given);
      const { text, exitCode } = await verifyOffline({ ...given, export: folder });
      process.stdout.write(`${text}\n`);
      process.exitCode = exitCode;
    });
}

async function verifyTheLog(dataFolder: string, given: Omit<OfflineOptions, 'export'>): Promise<void> {
  const heads = await headsGiven(given);
  const configuration = { ...loadConfiguration(), dataFolder };
  const store = await openLogToRead(configuration);
  const bar = startProgressBar('verify', ((await logFeed(store, EMPTY).headSequence()) ?? 0) + 1, 'events');
  try {
    const verdict = await verifyLog(store, { heads, onProgress: (events) => bar.update(events) });
    bar.stop();
    process.stdout.write(`${told(verdict)}\n`);
    const cuts = await toldToCut(configuration);
    for (const { stream, metadata } of cuts) {
      process.stdout.write(`WRONG: the server was told to cut the stream ${stream}: ${metadata}\n`);
    }
    if (!isRight(verdict) || cuts.length > 0) process.exitCode = 1;
  } finally {
    bar.stop();
    await store.close();
  }
}
