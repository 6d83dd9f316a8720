import { authorization } from '../naive-model/order-figures';
import type { Story } from '../naive-model/story';

/** The place that stands for something nobody has ever heard of. */
export const UNKNOWN = 5;

/** The name at that place, round and round; now and then one that nobody has. */
export function nameOf<Thing>(things: readonly Thing[], name: (thing: Thing) => string, which: number): string {
  const thing = which === UNKNOWN ? undefined : things[which % Math.max(things.length, 1)];
  return thing === undefined ? 'unknown' : name(thing);
}

export function part(amount: bigint, portion: bigint): bigint {
  return (amount * portion) / 100n;
}

export function atLeastOne(amount: bigint): bigint {
  return amount < 1n ? 1n : amount;
}

export function lastRecordedAt(story: Story): string {
  return story.accepted.at(-1)?.recordedAt ?? authorization(story).recordedAt;
}

export function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}
