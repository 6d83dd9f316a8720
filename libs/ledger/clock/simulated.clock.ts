import type { Instant } from '@domain';
import type { SimulatedClock } from './clock';

/** Where a simulated clock keeps its place while nobody runs. */
export interface ClockPlace {
  read(): Promise<Instant | undefined>;
  /** Durable when it resolves. */
  write(instant: Instant): Promise<void>;
  /** Tells where other instances have moved the clock to, if there can be others. */
  follow(moved: (instant: Instant) => void): void;
  close(): Promise<void>;
}

/** Goes on from the latest moment that is known: its kept place, the log's last event, or else the given start. */
export async function simulatedClock(
  place: ClockPlace,
  lastRecordedAt: Instant | undefined,
  start: Instant,
): Promise<SimulatedClock> {
  const known = [await place.read(), lastRecordedAt].filter((instant) => instant !== undefined);
  let present = known.sort().at(-1) ?? start;
  await place.write(present);
  place.follow((instant) => {
    if (instant > present) present = instant;
  });

  async function advance(instant: Instant): Promise<Instant> {
    const target = new Date(instant).toISOString();
    if (target < present) throw new RangeError(`the clock stands at ${present}: it only moves forward`);
    // Kept before it is shown: nobody may see a time that a restart would take back.
    await place.write(target);
    present = target;
    return present;
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: 'simulated',
    now: () => present,
    // One after the other: of two that move it at once, the later place must not be written first.
    advanceTo(instant) {
      const advanced = last.then(() => advance(instant));
      last = advanced.catch(() => undefined);
      return advanced;
    },
  };
}
