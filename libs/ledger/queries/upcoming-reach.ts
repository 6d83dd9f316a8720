import {
  type CalendarDate,
  dueThroughOf,
  type Instant,
  isRefusal,
  localDate,
  type MerchantTerms,
  nextCutOff,
  type Refusal,
} from '@domain';
import {
  type LastSettlement,
  merchantBooksProjection,
  readLastSettlement,
  readTermsHistory,
  settlementsProjection,
} from '@read-models';
import type { Clock } from '../clock/clock';
import { type MomentOfMerchant, type TimedMoment, timedMomentOf } from './moment';
import type { Views } from './views';

/** Later than any day on which anything falls due. */
const LAST_DAY: CalendarDate = '9999-12-31';

/** What the next settlement of a merchant in a currency begins with, and how far it reaches. */
export interface UpcomingReach {
  /** How far the last one had come; absent: none is closed. */
  readonly last?: LastSettlement;
  readonly terms?: MerchantTerms;
  /** Absent without terms: nothing is cut off. */
  readonly closesAt?: Instant;
  readonly dueThrough: CalendarDate;
  /** Up to which all of this is true. */
  readonly sequence: number;
}

interface ReachAsked {
  readonly merchantId: string;
  readonly currency: string;
  readonly atLeast?: string | undefined;
}

/** The moment that is asked for, as both views know it; cut-offs are counted from the time it was then. Refuses as views do. */
export function upcomingMoment(views: Views, asked: MomentOfMerchant, clock: Clock): Promise<TimedMoment | Refusal> {
  return timedMomentOf(views, [settlementsProjection, merchantBooksProjection], asked, clock);
}

/** What follows from the last settlement, the terms in force and the clock, each as it was at the moment. Refuses as views do. */
export async function upcomingReach(
  views: Views,
  asked: ReachAsked,
  { now, asOf }: TimedMoment,
): Promise<UpcomingReach | Refusal> {
  const closed = await views.askNow(settlementsProjection, asked, (reader) => readLastSettlement(reader, asked, asOf));
  if (isRefusal(closed)) return closed;
  const agreed = await views.askNow(merchantBooksProjection, asked, (reader) =>
    readTermsHistory(reader, asked.merchantId, asOf),
  );
  if (isRefusal(agreed)) return agreed;
  const last = closed.answer;
  const terms = agreed.answer.at(-1)?.terms;
  const sequence = Math.min(closed.sequence, agreed.sequence);
  if (!terms) return { dueThrough: LAST_DAY, sequence, ...(last && { last }) };
  const closesAt = nextCutOff(terms, now);
  const dueThrough = dueThroughOf(localDate(closesAt, terms.zone), last);
  return { terms, closesAt, dueThrough, sequence, ...(last && { last }) };
}
