import type { Instant } from '@domain';
import { clockPlaceFile } from '../clock/clock-place.file';
import type { ClockPlace } from '../clock/simulated.clock';
import type { EngineSettings } from '../configuration/engine.settings';
import { openClockPlace } from '../opening/open-clock-place';
import type { KeyPlace } from './key-place';

/** What says where a simulated clock keeps its place: beside a log that has one writer, else where the keys are. */
export type ClockSettings = KeyPlace & Pick<EngineSettings, 'eventStore'>;

/** Carries the place of a simulated clock, so that it goes on from there; undefined where it has none yet. */
export async function carryClockPlace(from: ClockSettings, to: ClockSettings): Promise<Instant | undefined> {
  const now = await within(from, (place) => place.read());
  if (now !== undefined) await within(to, (place) => place.write(now));
  return now;
}

async function within<Result>(settings: ClockSettings, work: (place: ClockPlace) => Promise<Result>): Promise<Result> {
  const place =
    settings.eventStore === 'sqlite'
      ? clockPlaceFile(settings.dataFolder)
      : await openClockPlace({ ...settings, clock: 'simulated' });
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}
