import type { LineSelection, OrderCommand, Take, UpdatedLine } from '@domain';
import { held, owedOn } from '../naive-model/customer-money';
import { figures, openPots, type Pot, refundablePots, sumOf } from '../naive-model/line-figures';
import { authorization, captures, daysAfter, expiresAt, orderTotal } from '../naive-model/order-figures';
import { acceptedOf, type Story } from '../naive-model/story';
import { dueDateOf } from '../naive-model/verdict-on-receivables';
import type { Intent, LinePick } from './intents.generator';
import { filler } from './orders.generator';

/** The command that an intent becomes for an order with this story; `place` makes its ids new. */
export function speak(intent: Intent, story: Story, place: number): OrderCommand {
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
      return intent.flag
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
        ...paying(intent, story, given, captureId),
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
  const fee = intent.which === 2 && {
    amount: atLeastOne(part(sumOf(pots).amount, intent.portion / 4n)),
    taxAmount: 0n,
  };
  return {
    take,
    ...(named && { captureId }),
    ...(fee && { returnFee: { ...fee, taxAmount: fee.amount / 5n } }),
    ...slipped(intent, given),
  };
}

function taking({ mode, portion, picks, flag, slip }: Intent, pots: readonly Pot[]): Take {
  const stated = slip === 'mismatch' && { amount: sumOf(pots).amount };
  if (mode === 'full') return { by: 'full', ...stated };
  if (mode === 'amount') return { by: 'amount', amount: part(sumOf(pots).amount, portion) };
  return {
    by: 'lines',
    lines: picks.map((pick) => selecting(pick, pots)),
    ...(flag && { shareDiscounts: true }),
    ...stated,
  };
}

function selecting(pick: LinePick, pots: readonly Pot[]): LineSelection {
  const pot = pots[pick.which % Math.max(pots.length, 1)];
  if (!pot) return { line: { lineId: pick.which }, quantity: 1n };
  const same = pots.filter(({ lineId }) => lineId === pot.lineId);
  const line = pick.byReference && pot.reference !== undefined ? { reference: pot.reference } : { lineId: pot.lineId };
  return {
    line,
    ...(pick.by !== 'amount' && { quantity: atLeastOne(part(sumOf(same).quantity, pick.portion)) }),
    ...(pick.by !== 'quantity' && { amount: part(sumOf(same).amount, pick.amountPortion) }),
  };
}

function updating({ mode, portion, picks, flag, otherFlag, slip }: Intent, story: Story) {
  const pots = openPots(story);
  const captured = figures(story, 'captured').amount;
  const kept = pots.filter((_, place) => picks.some(({ which }) => which === place));
  const left = part(orderTotal(story) - captured, portion);
  const rest = left - sumOf(kept).amount;
  const lines: UpdatedLine[] = [
    ...kept.map(({ lineId }) => ({ keep: lineId })),
    ...(rest > 0n ? [{ description: filler(rest), ...(flag && { replaces: picks[0]?.which ?? 1 }) }] : []),
  ];
  const total = captured + (rest > 0n ? left : sumOf(kept).amount) + (slip === 'mismatch' ? 1n : 0n);
  return {
    orderAmount: total,
    ...((mode !== 'amount' || otherFlag) && { lines }),
    ...(flag && { authorizedBy: 'boss' }),
  };
}

function paying(intent: Intent, story: Story, given: Given, captureId: string) {
  const all = captures(story).reduce((sum, capture) => sum + owedOn(story, capture.captureId), 0n);
  const due = intent.flag ? owedOn(story, captureId) : all + (intent.otherFlag ? orderTotal(story) : 0n);
  return {
    amount: atLeastOne(part(due, intent.portion)),
    ...(intent.flag && { captureId }),
    ...slipped(intent, given),
  };
}

function creditPart(intent: Intent, story: Story): bigint {
  return atLeastOne(part(held(story, 'credit') + held(story, 'prepayment'), intent.portion));
}

function laterDueDate(intent: Intent, story: Story, captureId: string): string {
  const known = acceptedOf(story, 'CaptureOrder').some((capture) => capture.captureId === captureId);
  const now = known ? dueDateOf(story, captureId) : '2026-03-01';
  return daysAfter(`${now}T00:00:00.000Z`, intent.flag ? intent.which + 1 : -intent.which).slice(0, 10);
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

/** The name at that place; a name that nobody has when the place is behind the last. */
function nameOf<Thing>(things: readonly Thing[], name: (thing: Thing) => string, which: number): string {
  const thing = things[which % (things.length + 1)];
  return thing === undefined ? 'unknown' : name(thing);
}

function part(amount: bigint, portion: bigint): bigint {
  return (amount * portion) / 100n;
}

function atLeastOne(amount: bigint): bigint {
  return amount < 1n ? 1n : amount;
}

function lastRecordedAt(story: Story): string {
  return story.accepted.at(-1)?.recordedAt ?? authorization(story).recordedAt;
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
