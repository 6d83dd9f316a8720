import { mulDivHalfEven } from '../../money/rounding';
import { addCalendarDays, type CalendarDate, type Instant } from '../../time/instant';
import { afterDelay } from '../calendar/business-days';
import { localDate } from '../calendar/zone';
import { RATE_MAX } from '../limits';
import { amountIn } from '../terms/terms';
import type { MerchantTerms } from '../terms/terms.events';
import { later, type QueuedEntry, written } from './entry';

/** Until a merchant has terms, a sale is due this many UTC days after it was recorded, without fee or holdback. */
const SALE_DELAY_DAYS = 1;

/** What settlement keeps of a capture for as long as it can be refunded or fail. Amounts are minor units, >= 0. */
export interface CaptureFacts {
  readonly amount: bigint;
  readonly fee: bigint;
  readonly feeVat: bigint;
  readonly held: bigint;
  /** Of the sale, its fee, and what is held back of it. */
  readonly due: CalendarDate;
  readonly releaseDue: CalendarDate;
  /** In which all dates about the capture are told. */
  readonly zone: string;
}

/** The facts of a capture under the latest terms at a lower sequence; they stay whatever is agreed later. */
export function captureFacts(
  { amount, currency }: { readonly amount: bigint; readonly currency: string },
  { recordedAt, terms }: { readonly recordedAt: Instant; readonly terms?: MerchantTerms },
): CaptureFacts {
  const zone = zoneOf(terms);
  const dues = duesOf(terms, localDate(recordedAt, zone));
  if (!terms) return { amount, fee: 0n, feeVat: 0n, held: 0n, ...dues, zone };
  const fee = shareOf(amount, terms.fee.rate) + amountIn(terms.fee.fixed, currency);
  const [feeVat, held] = [shareOf(fee, terms.feeVatRate), shareOf(amount, terms.holdback.rate)];
  return { amount, fee, feeVat, held, ...dues, zone };
}

/** What a capture queues: its sale, the fee with its tax, and what is held back of it with its release. */
export function captureEntries({ amount, fee, feeVat, held, due, releaseDue }: CaptureFacts): readonly QueuedEntry[] {
  return written([
    { kind: 'sale', amount, due },
    { kind: 'fee', amount: -fee, due },
    { kind: 'fee_vat', amount: -feeVat, due },
    { kind: 'holdback', amount: -held, due },
    { kind: 'release', amount: held, due: releaseDue },
  ]);
}

/** What a refund queues for one capture it touches, never before that capture's sale. */
export function refundEntries(
  { gross, returnFee }: { readonly gross: bigint; readonly returnFee: bigint },
  recordedAt: Instant,
  capture: Pick<CaptureFacts, 'due' | 'zone'>,
): readonly QueuedEntry[] {
  const due = later(localDate(recordedAt, capture.zone), capture.due);
  return written([
    { kind: 'return', amount: -gross, due },
    { kind: 'return_fee', amount: returnFee, due },
  ]);
}

/** Takes back what a capture or refund had queued, one by one: now, but not before it was due itself. */
export function corrections(
  entries: readonly QueuedEntry[],
  recordedAt: Instant,
  { zone }: Pick<CaptureFacts, 'zone'>,
): readonly QueuedEntry[] {
  const today = localDate(recordedAt, zone);
  return entries.map(({ kind, amount, due }) => ({
    kind: 'correction',
    mirrors: kind,
    amount: -amount,
    due: later(today, due),
  }));
}

/** The zone in which days are counted: UTC until there are terms. */
export function zoneOf(terms: MerchantTerms | undefined): string {
  return terms?.zone ?? 'UTC';
}

type Dues = Pick<CaptureFacts, 'due' | 'releaseDue'>;

function duesOf(terms: MerchantTerms | undefined, recordedOn: CalendarDate): Dues {
  // Events come in the order of their days, and reckoning with dates is slow.
  if (last.recordedOn !== recordedOn || last.terms !== terms) {
    const due = terms
      ? afterDelay(recordedOn, terms.delay, terms.holidays)
      : addCalendarDays(recordedOn, SALE_DELAY_DAYS);
    const releaseDue = addCalendarDays(due, terms?.holdback.days ?? 0);
    last = { terms, recordedOn, dues: { due, releaseDue } };
  }
  return last.dues;
}

let last: { terms: MerchantTerms | undefined; recordedOn: CalendarDate; dues: Dues } = {
  terms: undefined,
  recordedOn: '',
  dues: { due: '', releaseDue: '' },
};

/** Rates are in hundredths of a percent; halves of a minor unit go to the even neighbour. */
function shareOf(amount: bigint, rate: number): bigint {
  return mulDivHalfEven(amount, BigInt(rate), BigInt(RATE_MAX));
}
