import {
  closeSettlement,
  cutOffsDue,
  entriesToClose,
  evolveSettlement,
  type Instant,
  inSettlementOrder,
  isRefusal,
  isWithin,
  type LedgerRecord,
  type RecordedTerms,
  type SettlementClosed,
  type SettlementState,
  summing,
} from '@domain';
import { merkleRootHasher } from '@event-store';
import { entriesOfLog } from './entries-of-log';

/** Every settlement that a merchant must have in a currency by now, from a log alone, whether or not it was closed. */
export function closingsByTheRules(
  records: readonly LedgerRecord[],
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  now: Instant,
): readonly SettlementClosed[] {
  const entries = entriesOfLog(records)
    .filter((entry) => entry.merchantId === merchantId && entry.currency === currency)
    .toSorted(inSettlementOrder);
  let state: SettlementState;
  const closings: SettlementClosed[] = [];
  for (const { cutOff, terms } of cutOffsDue(termsOf(records, merchantId), undefined, now)) {
    const first = records.findIndex(({ envelope }) => envelope.recordedAt >= cutOff);
    // A quiet log ends before the cut-off; settlement then writes that it was reached.
    const due = { cutOff, terms, throughSequence: (first < 0 ? records.length : first) - 1 };
    const sums = summing(merkleRootHasher());
    for (const range of entriesToClose(state, due)) {
      for (const entry of entries.filter((each) => isWithin(range, each))) sums.add(entry);
    }
    const given = { recordedAt: now, actor: 'rules' };
    const answer = closeSettlement(
      { type: 'CloseSettlement', ...given, currency, ...due, entries: sums.summary() },
      state,
    );
    if (isRefusal(answer)) continue;
    state = evolveSettlement(state, answer[0]);
    closings.push(answer[0]);
  }
  return closings;
}

function termsOf(records: readonly LedgerRecord[], merchantId: string): RecordedTerms[] {
  return records.flatMap(({ event, envelope }, sequence) =>
    event.type === 'MerchantTermsSet' && envelope.merchantId === merchantId
      ? [{ terms: event, sequence, recordedAt: envelope.recordedAt }]
      : [],
  );
}
