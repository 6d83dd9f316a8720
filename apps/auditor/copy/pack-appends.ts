import { appendBytes } from '@event-store';
import type { CarriedAppend } from './appends-of';

/** Far below what an engine takes at once, with room for what it keeps beside each event. */
const PACKED_BYTES_MAX = 256 * 1024;

/** Joins appends to one stream that stand one behind the other in the log: their order is the same either way. */
export async function* packAppends(appends: AsyncIterable<CarriedAppend>): AsyncGenerator<CarriedAppend> {
  let packed: CarriedAppend | undefined;
  for await (const append of appends) {
    const events = packed?.stream === append.stream ? [...packed.events, ...append.events] : append.events;
    const fits = packed !== undefined && events !== append.events && appendBytes(events) <= PACKED_BYTES_MAX;
    if (packed && fits) {
      packed = { ...packed, events };
    } else {
      if (packed) yield packed;
      packed = append;
    }
  }
  if (packed) yield packed;
}
