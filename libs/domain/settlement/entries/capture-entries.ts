import { mulDivHalfEven } from '../../money/rounding';
import { addCalendarDays, type CalendarDate, type Instant, utcDate } from '../../time/instant';
import { afterDelay } from '../calendar/business-days';
import { localDate } from '../calendar/zone';
import { RATE_MAX } from '../limits';
import { amountIn } from '../terms/terms';
import type { MerchantTerms } from '../terms/terms.events';
import { later, type QueuedEntry, written } from './entry';

/** Until a merchant has terms, a sale is due this many UTC days after it was recorded, without fee or holdback. */
const SALE_DELAY_DAYS = 1;

/** What settlement needs to know of a capture for as long as it can be refunded or fail. */
export interface CaptureFacts {
  readonly currency: string;
  readonly amount: bigint;
  readonly recordedAt: Instant;
  /** The latest terms at a lower sequence; kept for ever. */
  readonly terms?: MerchantTerms;
}

/** What a capture queues: its sale, the fee with its tax, and what is held back of it with its release. */
export function captureEntries(capture: CaptureFacts): readonly QueuedEntry[] {
  const { amount, currency, terms } = capture;
  const { due, releaseDue } = duesOf(capture);
  if (!terms) return written([{ kind: 'sale', amount, due }]);
  const fee = shareOf(amount, terms.fee.rate) + amountIn(terms.fee.fixed, currency);
  const held = shareOf(amount, terms.holdback.rate);
  return written([
    { kind: 'sale', amount, due },
    { kind: 'fee', amount: -fee, due },
    { kind: 'fee_vat', amount: -shareOf(fee, terms.feeVatRate), due },
    { kind: 'holdback', amount: -held, due },
    { kind: 'release', amount: held, due: releaseDue },
  ]);
}

/** What a refund queues for one capture it touches, never before that capture's sale. */
export function refundEntries(
  { gross, returnFee }: { readonly gross: bigint; readonly returnFee: bigint },
  recordedAt: Instant,
  capture: CaptureFacts,
): readonly QueuedEntry[] {
  const due = later(dateFor(capture.terms, recordedAt), saleDue(capture));
  return written([
    { kind: 'return', amount: -gross, due },
    { kind: 'return_fee', amount: returnFee, due },
  ]);
}

/** Takes back what a capture or refund had queued, one by one: now, but not before it was due itself. */
export function corrections(
  entries: readonly QueuedEntry[],
  recordedAt: Instant,
  terms: MerchantTerms | undefined,
): readonly QueuedEntry[] {
  const today = dateFor(terms, recordedAt);
  return entries.map(({ kind, amount, due }) => ({
    kind: 'correction',
    mirrors: kind,
    amount: -amount,
    due: later(today, due),
  }));
}

/** The day of an instant as these terms see it: in their zone, in UTC until there are any. */
export function dateFor(terms: MerchantTerms | undefined, instant: Instant): CalendarDate {
  return terms ? localDate(instant, terms.zone) : utcDate(instant);
}

/** When a capture's sale is due. */
export function saleDue(capture: Pick<CaptureFacts, 'recordedAt' | 'terms'>): CalendarDate {
  return duesOf(capture).due;
}

/** When a capture's sale and release are due. */
function duesOf({ terms, recordedAt }: Pick<CaptureFacts, 'recordedAt' | 'terms'>): Dues {
  const recordedOn = dateFor(terms, recordedAt);
  // Events come in the order of their days, and reckoning with dates is slow.
  if (lastDues.recordedOn !== recordedOn || lastDues.terms !== terms) {
    const due = terms
      ? afterDelay(recordedOn, terms.delay, terms.holidays)
      : addCalendarDays(recordedOn, SALE_DELAY_DAYS);
    lastDues = { terms, recordedOn, due, releaseDue: addCalendarDays(due, terms?.holdback.days ?? 0) };
  }
  return lastDues;
}

interface Dues {
  readonly terms: MerchantTerms | undefined;
  readonly recordedOn: CalendarDate;
  readonly due: CalendarDate;
  readonly releaseDue: CalendarDate;
}

let lastDues: Dues = { terms: undefined, recordedOn: '', due: '', releaseDue: '' };

/** Rates are in hundredths of a percent; halves of a minor unit go to the even neighbour. */
function shareOf(amount: bigint, rate: number): bigint {
  return mulDivHalfEven(amount, BigInt(rate), BigInt(RATE_MAX));
}
