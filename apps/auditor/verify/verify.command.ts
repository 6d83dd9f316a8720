import { startProgressBar } from '@command-line';
import { loadConfiguration, logFeed, openLogToRead, toldToCut } from '@ledger';
import { Command } from 'commander';
import { EMPTY } from 'rxjs';
import { dataFolderOption } from '../data-folder.option';
import { type Verdict, verifyLog } from './verify-log';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Recomputes every hash chain, settlement and balance, and holds every event against the rules; beside a running service too.',
    )
    .addOption(dataFolderOption())
    .action(async ({ dataFolder }: { dataFolder: string }) => {
      const configuration = { ...loadConfiguration(), dataFolder };
      const store = await openLogToRead(configuration);
      const bar = startProgressBar('verify', ((await logFeed(store, EMPTY).headSequence()) ?? 0) + 1, 'events');
      try {
        const verdict = await verifyLog(store, { onProgress: (events) => bar.update(events) });
        bar.stop();
        process.stdout.write(`${told(verdict)}\n`);
        const cuts = await toldToCut(configuration);
        for (const { stream, metadata } of cuts) {
          process.stdout.write(`WRONG: the server was told to cut the stream ${stream}: ${metadata}\n`);
        }
        if (verdict.firstWrong || cuts.length > 0) process.exitCode = 1;
      } finally {
        bar.stop();
        await store.close();
      }
    });
}

export function told({ events, streams, ledgerId, firstWrong }: Verdict): string {
  if (!firstWrong) {
    return `${events} events in ${streams} streams of the ledger ${ledgerId ?? '(none yet)'} are as the rules have them.`;
  }
  const { event, sequence, what } = firstWrong;
  return [
    `WRONG at sequence ${sequence}: ${event.type} ${event.eventId}`,
    `${event.stream}@${event.revision}: ${what}`,
    `The ${events} events before it are right. Nothing after it was looked at.`,
  ].join('\n');
}
