import { type ProgressBar, startProgressBar } from '@command-line';
import { type Configuration, carryClockPlace, loadConfiguration } from '@ledger';
import { Command } from 'commander';
import { type CopyOptions, type CopyPlan, copyPlan } from './copy-plan';
import { copyReport } from './copy-report';
import { countEvents } from './count-events';
import { type CarriedLedger, ledgerOf } from './ledger-of';
import { nameOfPlace } from './log-place';
import { moveKeys } from './move-keys';
import { moveLog } from './move-log';
import { type FencedSource, openSource } from './open-source';
import { type ArrivingTarget, openTarget } from './open-target';
import { PACES } from './pace';

export function copyCommand(): Command {
  return new Command('copy')
    .description('Carries a whole ledger from one engine to another; run again, it goes on where it was stopped.')
    .requiredOption('--from <log>', 'sqlite:FOLDER or eventstoredb:URL (EVENTSTOREDB_URL where no URL is given)')
    .requiredOption('--to <log>', 'likewise; empty, or a beginning of the same log')
    .option('--ledger-id <uuid>', 'the ledger to read from EventStoreDB; LEDGER_ID where it is not given')
    .option('--source-is-stopped', 'nobody writes the source: to be said where it is on EventStoreDB')
    .option('--keys-from <place>', 'files:FOLDER or postgres:URL (POSTGRES_URL where no URL is given); beside the log')
    .option('--keys-to <place>', 'likewise')
    .option('--without-keys', 'the keys stay where they are')
    .action(copy);
}

async function copy(options: CopyOptions): Promise<void> {
  const configuration = loadConfiguration();
  const plan = copyPlan(options, configuration);
  const source = await openSource(plan.from, plan.to, {
    ...waits(configuration),
    sourceIsStopped: options.sourceIsStopped === true,
    ledgerId: options.ledgerId ?? configuration.ledgerId,
  });
  try {
    const ledger = await ledgerOf(source.log);
    const { ledgerId } = ledger;
    const target = await openTarget(plan.to, nameOfPlace(plan.from), { ...waits(configuration), ledgerId });
    try {
      await move(plan, source, target, ledger);
    } finally {
      await target.log.close();
    }
  } finally {
    await source.log.close();
  }
}

async function move(
  plan: CopyPlan,
  source: FencedSource,
  target: ArrivingTarget,
  { ledgerId, clock }: CarriedLedger,
): Promise<void> {
  const told: string[] = [];
  const events = await countEvents(source.log);
  let bar: ProgressBar | undefined;
  try {
    const moved = await moveLog({
      ...{ source: source.log, target: target.log, ledgerId, pace: PACES[plan.to.engine] },
      async prepare({ difference }) {
        if (difference) target.markArriving(nameOfPlace(plan.from));
        if (plan.keys) told.push(...(await moveKeys(plan.keys.from, plan.keys.to)));
        if (clock === 'simulated') told.push(await moveClock(plan));
      },
      onPhase(phase) {
        bar?.stop();
        bar = startProgressBar(phase, events, 'events');
      },
      onProgress: (done) => bar?.update(done),
    });
    bar?.stop();
    // In this order: a crash between the two leaves a source that is fenced, and a target that the next run finishes.
    told.push(source.markMoved(moved.compared));
    target.markArrived();
    process.stdout.write(`${[...copyReport(ledgerId, moved), ...told].join('\n')}\n`);
  } finally {
    bar?.stop();
  }
}

async function moveClock({ clock }: CopyPlan): Promise<string> {
  const now = clock && (await carryClockPlace(clock.from, clock.to));
  return now === undefined
    ? 'Clock     simulated, goes on from the last event: nobody said where it stands.'
    : `Clock     simulated, stands at ${now} there too.`;
}

function waits({ appendTimeout, lateAppendWait }: Configuration) {
  return { appendTimeout, lateAppendWait };
}
