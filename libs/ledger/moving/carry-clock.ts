import type { Instant } from '@domain';
import { clockPlaceFile } from '../clock/clock-place.file';

/** Carries the place of a simulated clock from one data folder to another; undefined where the clock is the system's. */
export async function carryClockPlace(from: string, to: string): Promise<Instant | undefined> {
  const place = await clockPlaceFile(from).read();
  if (place !== undefined) await clockPlaceFile(to).write(place);
  return place;
}
