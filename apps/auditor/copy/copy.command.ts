import { type ProgressBar, startProgressBar } from '@command-line';
import { loadConfiguration } from '@ledger';
import { Command } from 'commander';
import { CommandFault } from '../command.fault';
import { copyReport } from './copy-report';
import { countEvents } from './count-events';
import { ledgerOf } from './ledger-of';
import { logPlace, nameOfPlace } from './log-place';
import { moveLog } from './move-log';
import { openSource } from './open-source';
import { openTarget } from './open-target';
import { PACES } from './pace';

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly ledgerId?: string;
  readonly sourceIsStopped?: boolean;
}

export function copyCommand(): Command {
  return new Command('copy')
    .description('Carries a whole ledger from one engine to another; run again, it goes on where it was stopped.')
    .requiredOption('--from <log>', 'sqlite:FOLDER or eventstoredb:URL (EVENTSTOREDB_URL where no URL is given)')
    .requiredOption('--to <log>', 'likewise; empty, or a part of the same log')
    .option('--ledger-id <uuid>', 'the ledger to read from EventStoreDB; LEDGER_ID where it is not given')
    .option('--source-is-stopped', 'nobody writes the source: to be said where it is on EventStoreDB')
    .action(copy);
}

async function copy({ ledgerId: namedLedger, sourceIsStopped = false, ...options }: CopyOptions): Promise<void> {
  const configuration = loadConfiguration();
  const [from, to] = [logPlace(options.from, configuration), logPlace(options.to, configuration)];
  if (nameOfPlace(from) === nameOfPlace(to)) throw new CommandFault('the source and the target are the same');
  const { appendTimeout, lateAppendWait } = configuration;
  const waits = { appendTimeout, lateAppendWait };
  const source = await openSource(from, to, {
    ...waits,
    sourceIsStopped,
    ledgerId: namedLedger ?? configuration.ledgerId,
  });
  let bar: ProgressBar | undefined;
  try {
    const ledgerId = await ledgerOf(source.log);
    const target = await openTarget(to, nameOfPlace(from), { ...waits, ledgerId });
    try {
      const events = await countEvents(source.log);
      const moved = await moveLog({
        source: source.log,
        target: target.log,
        ledgerId,
        pace: PACES[to.engine],
        async prepare({ difference }) {
          if (difference) target.markArriving(nameOfPlace(from));
        },
        onPhase(phase) {
          bar?.stop();
          bar = startProgressBar(phase, events, 'events');
        },
        onProgress: (done) => bar?.update(done),
      });
      bar?.stop();
      // In this order: a crash between the two leaves a source that is fenced and a target that is finished by a next run.
      const fate = source.markMoved(moved.compared);
      target.markArrived();
      process.stdout.write(`${[...copyReport(ledgerId, moved), fate].join('\n')}\n`);
    } finally {
      await target.log.close();
    }
  } finally {
    bar?.stop();
    await source.log.close();
  }
}
