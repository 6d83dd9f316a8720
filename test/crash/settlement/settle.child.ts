// For the spec beside it: a process that lets merchants trade and settles them, round by round, until it is done or
// killed. It is started again on the same folder, and goes on where it was. It tells what it is about, a line each.
import { writeSync } from 'node:fs';
import { CLOCK, LedgerModule, loadConfiguration, type SimulatedClock } from '@ledger';
import { NestFactory } from '@nestjs/core';
import { agree, payOut, settle, trade } from './play-round';
import { CLOCK_START, ROUNDS, roundAt } from './script';

// At once, and not buffered in the process.
const tell = (line: string): void => void writeSync(1, `${line}\n`);

async function main(folder: string): Promise<void> {
  const configuration = loadConfiguration({ DATA_FOLDER: folder, CLOCK: 'simulated', CLOCK_START, HEAD_EVERY: '0' });
  const app = await NestFactory.createApplicationContext(LedgerModule.forRoot(configuration), { logger: false });
  await app.init();
  const clock = app.get<SimulatedClock>(CLOCK);
  await agree(app);
  for (let round = 0; round <= ROUNDS; round += 1) {
    // The clock moves on only when all of a round is done: what lies before it needs not be said again.
    if (roundAt(round) < clock.now()) continue;
    await clock.advanceTo(roundAt(round));
    await settle(app, tell);
    await payOut(app, round);
    if (round < ROUNDS) await trade(app, round);
  }
  tell('done');
  await app.close();
}

main(process.argv[2] ?? '').catch((cause: Error) => {
  tell(`fault ${cause.stack?.replaceAll('\n', ' ')}`);
  process.exit(1);
});
