import type { LineDescription, UpdatedLine } from '@domain';
import { type Clauses, readClauses } from './clauses';
import { type OrderExample, orderNamed } from './orders';
import type { SaidCommand, Step } from './step';
import { readTake } from './take';

interface Said {
  /** The parts of the text that the pattern catches. */
  readonly part: (place: number) => string;
  readonly clauses: Clauses;
  readonly order: OrderExample | undefined;
  /** The moment of a day of the scenario; it begins on day 0. */
  readonly day: (day: string) => string;
}

const VERBS: readonly (readonly [RegExp, (said: Said) => SaidCommand])[] = [
  [/^authorize(?: order (.+))?$/, authorize],
  [/^capture (.+)$/, (said) => ({ type: 'CaptureOrder', ...taking(said), ...(said.clauses.final && { final: true }) })],
  [/^refund (.+)$/, (said) => ({ type: 'RefundOrder', ...taking(said), ...refunding(said) })],
  [/^update to (\d+)$/, update],
  [/^release$/, () => ({ type: 'ReleaseRemainingAuthorization' })],
  [/^cancel$/, () => ({ type: 'CancelOrder' })],
  [/^extend by (\d+) days$/, ({ part }) => ({ type: 'ExtendAuthorization', until: { days: Number(part(1)) } })],
  [/^extend to day (\d+)$/, ({ part, day }) => ({ type: 'ExtendAuthorization', until: { expiresAt: day(part(1)) } })],
  [/^fail (C\d+)$/, ({ part }) => ({ type: 'FailCapture', captureId: part(1) })],
  [/^fail (R\d+)$/, ({ part }) => ({ type: 'FailRefund', refundId: part(1) })],
  [
    /^ship with (\w+)$/,
    (said) => ({ type: 'AddShippingInfo', shippingInfo: [{ carrier: said.part(1) }], ...on(said) }),
  ],
  [
    /^note reference (\S+)$/,
    ({ part }) => ({ type: 'UpdateMerchantReferences', merchantReferences: { reference1: part(1) } }),
  ],
  [/^customer pays (\d+)$/, (said) => ({ type: 'RecordCustomerPayment', ...amount(said), ...on(said) })],
  [/^bank reverses (P\d+)$/, ({ part }) => ({ type: 'ReverseCustomerPayment', paymentId: part(1) })],
  [/^pay customer back (\d+)$/, (said) => ({ type: 'PayCustomerBack', ...amount(said) })],
  [
    /^propose writing off (\d+) of (C\d+)$/,
    ({ part }) => ({
      type: 'ProposeReceivableWriteOff',
      amount: BigInt(part(1)),
      captureId: part(2),
      reason: 'bankrupt',
    }),
  ],
  [/^approve (W\d+)$/, ({ part }) => ({ type: 'ApproveReceivableWriteOff', writeOffId: part(1) })],
  [/^reject (W\d+)$/, ({ part }) => ({ type: 'RejectReceivableWriteOff', writeOffId: part(1) })],
  [
    /^move due date of (C\d+) to day (\d+)$/,
    ({ part, day }) => ({ type: 'ExtendDueDate', captureId: part(1), dueDate: day(part(2)).slice(0, 10) }),
  ],
];

/** What the first column of a table means, for an order that was named above it. */
export function readStep(text: string, order: OrderExample | undefined, begin: string): Step {
  const [, days] = /^after (\d+) days$/.exec(text) ?? [];
  if (days) return { waitDays: Number(days) };
  const day = (count: string) => new Date(Date.parse(begin) + Number(count) * 86_400_000).toISOString();
  const [, reached] = /^the clock reaches day (\d+)$/.exec(text) ?? [];
  if (reached) return { expireAt: day(reached) };
  const [head = '', ...rest] = text.split(', ');
  const clauses = readClauses(rest);
  const { actor: [actor = 'shop'] = [], key: [key] = [], revision: [revision] = [] } = clauses;
  return {
    say: readCommand(head, { clauses, order, day }),
    actor,
    ...(key !== undefined && { key }),
    ...(revision !== undefined && { revision: Number(revision) }),
  };
}

function readCommand(text: string, said: Omit<Said, 'part'>): SaidCommand {
  for (const [pattern, command] of VERBS) {
    const match = pattern.exec(text);
    if (match) return command({ ...said, part: (place) => match[place] ?? '' });
  }
  throw new Error(`nobody understands "${text}"`);
}

function authorize({ part, clauses, order, day }: Said): SaidCommand {
  const example = part(1) === '' ? order : orderNamed(part(1));
  if (!example) throw new Error('the scenario names no order');
  const { stated: [stated] = [], until: [until] = [] } = clauses;
  return {
    type: 'AuthorizeOrder',
    ...example,
    ...(stated !== undefined && { orderAmount: BigInt(stated) }),
    ...(until !== undefined && { expiresAt: day(until) }),
    ...doneOn(clauses, day),
  };
}

function taking({ part, clauses, day }: Said) {
  return { take: readTake(part(1), clauses), ...currency(clauses), ...doneOn(clauses, day) };
}

function refunding({ clauses: { from: [from] = [], keeping: [keeping] = [] } }: Said) {
  const [fee, tax] = keeping?.split(' with tax ') ?? [];
  return {
    ...(from !== undefined && { captureId: from }),
    ...(fee && tax && { returnFee: { amount: BigInt(fee), taxAmount: BigInt(tax) } }),
  };
}

function update({ part, clauses }: Said): SaidCommand {
  const { keep = [], fresh = [], authorizedBy: [authorizedBy] = [] } = clauses;
  const lines: UpdatedLine[] = [...keep.map((lineId) => ({ keep: Number(lineId) })), ...fresh.map(freshLine)];
  return {
    type: 'UpdateOrder',
    orderAmount: BigInt(part(1)),
    ...(lines.length > 0 && { lines }),
    ...(authorizedBy !== undefined && { authorizedBy }),
  };
}

/** `new 200 for line 2`: one untaxed piece; misstated, it says one unit more than it costs. */
function freshLine(text: string): UpdatedLine {
  const [, amount = '', replaces, misstated] = /^new (\d+)(?: for line (\d+))?( misstated)?$/.exec(text) ?? [];
  const description: LineDescription = {
    type: 'physical',
    name: 'new',
    quantity: 1n,
    unitPrice: BigInt(amount),
    taxRate: 0,
    totalDiscountAmount: 0n,
    totalAmount: BigInt(amount) + (misstated ? 1n : 0n),
    totalTaxAmount: 0n,
  };
  return { description, ...(replaces !== undefined && { replaces: Number(replaces) }) };
}

function amount({ part, clauses }: Said) {
  return { amount: BigInt(part(1)), ...currency(clauses) };
}

function on({ clauses: { on: [captureId] = [] } }: Said) {
  return captureId === undefined ? {} : { captureId };
}

function currency({ currency: [currency] = [] }: Clauses) {
  return currency === undefined ? {} : { currency };
}

function doneOn({ doneOn: [doneOn] = [] }: Clauses, day: Said['day']) {
  return doneOn === undefined ? {} : { effectiveAt: day(doneOn) };
}
