import { type Instant, msAheadOfUtc } from '@domain';

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
  const offsets = [asUtc - DAY, asUtc + DAY].map((moment) => msAheadOfUtc(timeZone, moment)).sort((a, b) => b - a);
  const moments = offsets.map((offset) => asUtc - offset);
  const fits = moments.find((moment) => moment + msAheadOfUtc(timeZone, moment) === asUtc);
  return new Date(fits ?? moments[0] ?? asUtc).toISOString();
}

const DAY = 24 * 60 * 60 * 1000;
