import {
  type AddShippingInfo,
  decideMerchant,
  type Instant,
  isRefusal,
  type MerchantTerms,
  merchantStream,
  type UpdateMerchantReferences,
} from '@domain';
import { CHAIN_START, type EventStore, encodeAppend, NO_STREAM } from '@event-store';
import { appendStreams } from './fill-log';
import { authorize, capture, MERCHANT, orderIdOf, payment } from './sample-order';
import { orderStream } from './sample-stream';

/** The Tuesday on which everything begins, and the Monday that is cut off; the clock of the ledger is a simulated one. */
export const WEEK_BEGIN = '2026-03-03T00:00:00.000Z';
export const CUT_OFF = '2026-03-09T18:00:00.000Z';
export const AFTER_CUT_OFF = '2026-03-10T09:00:00.000Z';
/** Sale, fee, tax on it, what is held back, and its release. */
export const ENTRIES_PER_CAPTURE = 5;

const ACTOR = 'bench';
const SIX_DAYS_MS = 6 * 24 * 3_600_000;

/** Mondays at 18:00; everything is due on its own day. */
const TERMS: MerchantTerms = {
  schedule: { every: 'week', weekday: 1 },
  cutOffTime: '18:00',
  zone: 'UTC',
  delay: { days: 0, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [],
  fee: { rate: 200, fixed: [{ currency: 'EUR', amount: 5n }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 0 },
};

/** A week of one merchant's orders, all captured and due by its cut-off, and one order behind it. */
export async function fillSettlementLog(store: EventStore, ledgerId: string, captures: number): Promise<void> {
  await agreeOnTerms(store, ledgerId);
  await appendStreams(store, captures, (index) =>
    settledOrder(
      ledgerId,
      index,
      new Date(Date.parse(WEEK_BEGIN) + Math.floor((SIX_DAYS_MS * index) / captures)).toISOString(),
    ),
  );
  await appendStreams(store, 1, () => settledOrder(ledgerId, captures, AFTER_CUT_OFF));
}

function settledOrder(ledgerId: string, index: number, recordedAt: Instant) {
  const orderId = orderIdOf(index);
  const captureId = `${orderId}-c`;
  return orderStream(ledgerId, orderId, [
    authorize(index, recordedAt),
    named(index, recordedAt),
    capture(captureId, recordedAt),
    sent(captureId, recordedAt),
    payment(`${orderId}-p`, captureId, recordedAt),
  ]);
}

function named(index: number, recordedAt: Instant): UpdateMerchantReferences {
  const merchantReferences = { reference1: `web ${index}` };
  return { type: 'UpdateMerchantReferences', recordedAt, actor: ACTOR, merchantReferences };
}

function sent(captureId: string, recordedAt: Instant): AddShippingInfo {
  const shippingInfo = [{ carrier: 'DHL', trackingNumber: 'JD014600012' }];
  return { type: 'AddShippingInfo', recordedAt, actor: ACTOR, captureId, shippingInfo };
}

async function agreeOnTerms(store: EventStore, ledgerId: string): Promise<void> {
  const stream = merchantStream(MERCHANT);
  const given = { recordedAt: WEEK_BEGIN, actor: ACTOR };
  const decided = decideMerchant({ type: 'SetMerchantTerms', ...given, terms: TERMS });
  if (isRefusal(decided)) throw new Error(`the terms are refused: ${decided.detail}`);
  const envelope = {
    ...{ ledgerId, stream, merchantId: MERCHANT, previous: CHAIN_START, ...given },
    ...{ commandType: 'SetMerchantTerms', idempotencyKey: 'terms', commandHash: '0'.repeat(64) },
    ...{ correlationId: null, causationId: null },
  };
  const answer = await store.append(stream, NO_STREAM, encodeAppend(envelope, decided, ['terms']));
  if (!answer.appended) throw new Error('the merchant had terms already');
}
