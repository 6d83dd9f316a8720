import type { EntryKind } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  type QueueDay,
  type ReadModelReader,
  readQueueDays,
  readQueueDaysTouched,
} from '@read-models';
import { changeOf, type QueueDifference } from './difference';
import type { StretchEvent } from './stretch';

interface Points {
  readonly from: number;
  /** The beginning of the stretch. */
  readonly after: number;
  readonly through: number;
  readonly to: number;
}

/** The sums of the queue that were first added to in a stretch. Entries are never taken off, so equal counts say: not yet. */
export async function queueDifferences(
  views: ReadModelReader,
  events: readonly StretchEvent[],
  { from, after, through, to }: Points,
): Promise<QueueDifference[] | CatchingUp> {
  const found: QueueDifference[] = [];
  for (const merchantId of new Set(events.flatMap(({ record }) => record.envelope.merchantId ?? []))) {
    const touched = await readQueueDaysTouched(views, merchantId, { from: after + 1, to: through });
    if (isCatchingUp(touched)) return touched;
    const at: (readonly (QueueDay | undefined)[])[] = [];
    for (const sequence of [from, after, to]) {
      const days = sequence < 0 ? undefined : await readQueueDays(views, merchantId, touched.answer, sequence);
      if (days && isCatchingUp(days)) return days;
      at.push(days?.answer ?? []);
    }
    const [atFrom = [], atAfter = [], atEnd = []] = at;
    for (const [place, { currency, due, kind, mirrors }] of touched.answer.entries()) {
      if ((atFrom[place]?.entries ?? 0) !== (atAfter[place]?.entries ?? 0)) continue;
      found.push({
        ...{ merchantId, currency, due, kind: kind as EntryKind },
        ...(mirrors !== '' && { mirrors: mirrors as EntryKind }),
        ...changeOf(atFrom[place]?.amount ?? 0n, atEnd[place]?.amount ?? 0n),
      });
    }
  }
  return found;
}
