import type { OrderCommand } from '@domain';
import { owedOn } from '../naive-model/customer-money';
import { openPots, refundablePots, sumOf } from '../naive-model/line-figures';
import { captures, expiresAt } from '../naive-model/order-figures';
import { acceptedOf, type Story } from '../naive-model/story';
import type { Intent } from './intents.generator';
import { atLeastOne, hoursAfter, lastRecordedAt, later, nameOf, part } from './portions';
import { sensible } from './sensible';
import { taking, updating } from './speak-of-lines';
import { creditPart, laterDueDate, paying } from './speak-of-money';

/** The command that an intent becomes for an order with this story; `place` makes its ids new. */
export function speak(wanted: Intent, story: Story, place: number): OrderCommand {
  const intent = { ...wanted, kind: sensible(wanted, story) };
  const given = { recordedAt: hoursAfter(lastRecordedAt(story), intent.wait), actor: actorOf(intent) };
  const captureId = nameOf(captures(story), ({ captureId }) => captureId, intent.which);
  switch (intent.kind) {
    case 'capture':
      return { type: 'CaptureOrder', ...given, captureId: `capture-${place}`, ...capturing(intent, story, given) };
    case 'refund':
      return {
        type: 'RefundOrder',
        ...given,
        refundId: `refund-${place}`,
        ...refunding(intent, story, given, captureId),
      };
    case 'update':
      return { type: 'UpdateOrder', ...given, ...updating(intent, story) };
    case 'release':
      return { type: 'ReleaseRemainingAuthorization', ...given };
    case 'extend':
      return { type: 'ExtendAuthorization', ...given, until: { days: Number(intent.portion) + 20 } };
    case 'cancel':
      return { type: 'CancelOrder', ...given };
    case 'expire':
      return intent.flag && intent.otherFlag
        ? { type: 'ExpireAuthorization', ...given, recordedAt: later(given.recordedAt, expiresAt(story)) }
        : { type: 'ExpireAuthorization', ...given };
    case 'fail-capture':
      return { type: 'FailCapture', ...given, captureId, ...slipped(intent, given) };
    case 'fail-refund':
      return {
        type: 'FailRefund',
        ...given,
        refundId: nameOf(acceptedOf(story, 'RefundOrder'), (r) => r.refundId, intent.which),
      };
    case 'ship':
      return {
        type: 'AddShippingInfo',
        ...given,
        shippingInfo: [{ carrier: 'post' }],
        ...(intent.flag && { captureId }),
      };
    case 'reference':
      return { type: 'UpdateMerchantReferences', ...given, merchantReferences: { reference1: `r-${place}` } };
    case 'pay':
      return {
        type: 'RecordCustomerPayment',
        ...given,
        paymentId: `payment-${place}`,
        ...paying(intent, story, captureId),
        ...slipped(intent, given),
      };
    case 'reverse':
      return {
        type: 'ReverseCustomerPayment',
        ...given,
        paymentId: nameOf(acceptedOf(story, 'RecordCustomerPayment'), (p) => p.paymentId, intent.which),
      };
    case 'pay-back':
      return { type: 'PayCustomerBack', ...given, paybackId: `payback-${place}`, amount: creditPart(intent, story) };
    case 'propose':
      return {
        type: 'ProposeReceivableWriteOff',
        ...given,
        writeOffId: `write-off-${place}`,
        captureId,
        reason: 'lost',
        amount: atLeastOne(part(owedOn(story, captureId), intent.portion)),
      };
    case 'approve':
      return {
        type: 'ApproveReceivableWriteOff',
        ...given,
        writeOffId: nameOf(acceptedOf(story, 'ProposeReceivableWriteOff'), (w) => w.writeOffId, intent.which),
      };
    case 'reject':
      return {
        type: 'RejectReceivableWriteOff',
        ...given,
        writeOffId: nameOf(acceptedOf(story, 'ProposeReceivableWriteOff'), (w) => w.writeOffId, intent.which),
      };
    case 'due-date':
      return { type: 'ExtendDueDate', ...given, captureId, dueDate: laterDueDate(intent, story, captureId) };
  }
}

type Given = { readonly recordedAt: string };

function capturing(intent: Intent, story: Story, given: Given) {
  const pots = openPots(story);
  return {
    take: taking(intent, pots),
    ...(intent.otherFlag && intent.which === 0 && { final: true }),
    ...slipped(intent, given),
  };
}

function refunding(intent: Intent, story: Story, given: Given, captureId: string) {
  const named = intent.otherFlag;
  const pots = captures(story)
    .filter((capture) => !named || capture.captureId === captureId)
    .flatMap((capture) => refundablePots(story, capture.captureId));
  const take = taking(intent, pots);
  const fee = intent.which === 2 && { amount: part(sumOf(pots).amount, intent.portion / 4n) };
  return {
    take,
    ...(named && { captureId }),
    ...(fee && { returnFee: { ...fee, taxAmount: intent.flag ? fee.amount / 5n : fee.amount } }),
    ...slipped(intent, given),
  };
}

function slipped(intent: Intent, { recordedAt }: Given) {
  return {
    ...(intent.slip === 'currency' && intent.kind !== 'fail-capture' && { currency: 'NOK' }),
    ...(intent.slip === 'effectiveAt' && {
      effectiveAt: intent.flag ? hoursAfter(recordedAt, 1) : hoursAfter(recordedAt, -intent.wait),
    }),
  };
}

function actorOf(intent: Intent): string {
  return intent.otherFlag ? 'finance-1' : 'finance-2';
}
