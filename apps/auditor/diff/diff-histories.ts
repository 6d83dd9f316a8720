import type { SourceEvent } from '../verify/event.source';
import { firstDifference } from '../verify/rules/first-difference';
import { WrongSource } from '../verify/wrong';

/** How two histories go together. */
export interface HistoryDiff {
  /** So many events are the same in both, from the first on. */
  readonly same: number;
  /** What each has behind them; counted, not compared any more. */
  readonly rest: readonly [number, number];
  /** In a sentence, what is not the same at sequence `same`; absent where one of them just ends there. */
  readonly parting?: string;
}

type Pages = AsyncIterable<readonly SourceEvent[]>;

/** Compares event by event, in one pass over each. */
export async function diffHistories(one: Pages, other: Pages): Promise<HistoryDiff> {
  const [ours, theirs] = [eventsOf(one), eventsOf(other)];
  for (let same = 0; ; same += 1) {
    const [a, b] = [await ours.next(), await theirs.next()];
    if (a.done || b.done) {
      return { same, rest: [a.done ? 0 : 1 + (await count(ours)), b.done ? 0 : 1 + (await count(theirs))] };
    }
    const parting = partingOf(a.value, b.value);
    if (parting !== undefined) return { same, parting, rest: [1 + (await count(ours)), 1 + (await count(theirs))] };
  }
}

function partingOf(one: SourceEvent, other: SourceEvent): string | undefined {
  if (one.bytes.equals(other.bytes) && one.hash.equals(other.hash)) return undefined;
  const place = ({ stream, revision, type }: SourceEvent) => `${type} ${stream}@${revision}`;
  if (place(one) !== place(other)) return `the first has ${place(one)}, the second ${place(other)}`;
  const difference = firstDifference(parsed(one), parsed(other));
  if (!difference) return `${place(one)} has another hash, because what stands before it in its stream is another`;
  const { member, found, expected } = difference;
  return `${place(one)}: ${member} is ${found} in the first, and ${expected} in the second`;
}

function parsed({ bytes }: SourceEvent): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('base64');
  }
}

async function* eventsOf(pages: Pages): AsyncGenerator<SourceEvent, undefined> {
  for await (const page of pages) yield* page;
  return undefined;
}

/** Up to where they can be read: what does not fit its sums is told by verify, and not by a count. */
async function count(events: AsyncGenerator<SourceEvent>): Promise<number> {
  let rest = 0;
  try {
    for await (const _ of events) rest += 1;
  } catch (cause) {
    if (!(cause instanceof WrongSource)) throw cause;
  }
  return rest;
}
