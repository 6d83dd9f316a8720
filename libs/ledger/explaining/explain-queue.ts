import type { CalendarDate, EntryKind } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  isPageUnknown,
  type PageUnknown,
  type Read,
  readQueueSum,
  readSettlementQueue,
} from '@read-models';
import type { PlacedLog } from '../placing/placed-log';
import { entryShares } from './entry-shares';
import { EXPLANATION_PAGE, type Explanation } from './explanation';
import { readExplanationPlace, writeExplanationPlace } from './explanation-page';
import { sumOf } from './page-of-shares';

export interface ExplainQueue {
  readonly merchantId: string;
  readonly currency: string;
  /** Both ends included. */
  readonly dueFrom?: CalendarDate;
  readonly dueTo?: CalendarDate;
  readonly kind?: EntryKind;
  readonly asOf?: number;
  readonly page?: string;
  readonly limit?: number;
}

/** What is due in a currency, of all days and kinds or of some, by its entries in the order in which settlements take them. */
export async function explainQueue(
  log: PlacedLog,
  asked: ExplainQueue,
): Promise<Read<Explanation> | CatchingUp | PageUnknown> {
  const { merchantId, currency, dueFrom, dueTo, kind, asOf, page, limit = EXPLANATION_PAGE } = asked;
  const question = ['queue', merchantId, currency, dueFrom ?? '', dueTo ?? '', kind ?? '', asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const { page: _, asOf: __, ...queue } = asked;
  const sum = await readQueueSum(log.views, { ...queue, limit }, at?.sequence ?? asOf);
  if (isCatchingUp(sum)) return sum;
  const { sequence } = sum;
  const entries = await readSettlementQueue(
    log.views,
    { ...queue, limit, ...(at && { page: at.place }) },
    // As of what the sum is of: entries that arise meanwhile belong to neither.
    sequence,
  );
  if (isCatchingUp(entries) || isPageUnknown(entries)) return entries;
  const shares = await entryShares(log, entries.answer.items);
  const broughtForward = at?.broughtForward ?? 0n;
  const carriedForward = broughtForward + sumOf(shares);
  const { next } = entries.answer;
  return {
    sequence,
    answer: {
      ...{ figure: 'due', currency, amount: sum.answer, broughtForward, shares, carriedForward },
      ...(next !== undefined && {
        next: writeExplanationPlace(question, { sequence, broughtForward: carriedForward, place: next }),
      }),
    },
  };
}
