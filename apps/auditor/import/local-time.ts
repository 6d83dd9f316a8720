import type { Instant } from '@domain';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An ISO 8601 time as a moment; a text without a zone is a wall clock's in `timeZone`. Undefined for any other text.
 * A wall clock time that comes twice in autumn is the earlier one.
 */
export function toInstant(text: string, timeZone: string): Instant | undefined {
  const match = ISO.exec(text);
  const asUtc = match ? Date.parse(match[1] ? text : `${text}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  if (match?.[1]) return new Date(asUtc).toISOString();
  // The offset depends on the moment, and the moment on the offset: the larger of a day's two comes first.
  const offsets = [asUtc - DAY, asUtc + DAY].map((moment) => offsetAt(moment, timeZone)).sort((a, b) => b - a);
  const moments = offsets.map((offset) => asUtc - offset);
  const fits = moments.find((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  return new Date(fits ?? moments[0] ?? asUtc).toISOString();
}

const DAY = 24 * 60 * 60 * 1000;
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** How far the wall clock of a zone is ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const clock =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  wallClocks.set(timeZone, clock);
  const part = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day] = [part.get('year') ?? 0, part.get('month') ?? 1, part.get('day') ?? 1];
  const shown = Date.UTC(year, month - 1, day, part.get('hour'), part.get('minute'), part.get('second'));
  return shown - (moment - (moment % 1000));
}
