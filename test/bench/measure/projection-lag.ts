import type { Program } from '../world/program';

const LOOK_EVERY_MS = 200;
const CAUGHT_UP_WITHIN_MS = 60_000;

export interface Lag {
  /** The most that any view was behind while one looked. */
  readonly eventsMax: number;
  /** From the end of the load until nothing was behind. */
  readonly caughtUpMs: number;
}

/** Watches how far the views are behind while `load` runs, and how long they need afterwards. */
export async function watchLag<Result>(
  service: Program,
  ledgerKey: string,
  load: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly lag: Lag }> {
  let running = true;
  let eventsMax = 0;
  const watching = (async () => {
    while (running) {
      eventsMax = Math.max(eventsMax, await lagNow(service, ledgerKey));
      await pause(LOOK_EVERY_MS);
    }
  })();
  const result = await load();
  const ended = performance.now();
  running = false;
  await watching;
  for (let behind = await lagNow(service, ledgerKey); behind > 0; behind = await lagNow(service, ledgerKey)) {
    if (performance.now() - ended > CAUGHT_UP_WITHIN_MS) throw new Error(`the views stay ${behind} events behind`);
    await pause(10);
  }
  return { result, lag: { eventsMax, caughtUpMs: performance.now() - ended } };
}

async function lagNow({ port }: Program, ledgerKey: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${ledgerKey}` } });
  if (!answer.ok) throw new Error(`the metrics answer ${answer.status}: ${await answer.text()}`);
  const lags = [...(await answer.text()).matchAll(/^ledger_projection_lag_events\{[^}]*\} (\d+)/gm)];
  if (lags.length === 0) throw new Error('the metrics do not tell the lag of the views');
  return Math.max(...lags.map(([, events]) => Number(events)));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
