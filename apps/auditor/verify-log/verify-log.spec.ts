import { type EventStore, hashEvent, type RecordedEvent } from '@event-store';
import { type Append, appendsOf, derivedId, record, type Told } from '../recorded-log.fixture';
import { verifyLog } from './verify-log';

const line = (name: string, quantity: bigint, unitPrice: bigint, taxRate = 2500) => ({
  reference: name,
  type: unitPrice < 0n ? ('gift_card' as const) : ('physical' as const),
  name,
  quantity,
  unitPrice,
  taxRate,
  totalDiscountAmount: 0n,
  totalAmount: quantity * unitPrice,
  totalTaxAmount: (quantity * unitPrice * BigInt(taxRate)) / BigInt(10_000 + taxRate),
});

const AUTHORIZE: Told = {
  type: 'AuthorizeOrder',
  orderId: 'o1',
  currency: 'SEK',
  orderAmount: 10_000n,
  lines: [line('LAMP', 3n, 3_333n), line('CUP', 7n, 143n), line('GIFT', 1n, -1_000n, 0)],
};
const SECOND: Told = { type: 'AuthorizeOrder', orderId: 'o2', currency: 'JPY', orderAmount: 500n };
const capture = (key: string, of: object): Told => ({
  type: 'CaptureOrder',
  key,
  captureId: derivedId('capture', key),
  take: { by: 'full' },
  ...of,
});
const firstParcel = capture('first', {
  take: {
    by: 'lines',
    lines: [
      { line: { lineId: 1 }, quantity: 2n },
      { line: { lineId: 2 }, quantity: 3n },
    ],
    shareDiscounts: true,
  },
});
const FIRST = derivedId('capture', 'first');

/** A life with a bit of everything, in two orders that take turns. */
const LIFE: readonly Told[] = [
  AUTHORIZE,
  SECOND,
  { type: 'RecordCustomerPayment', paymentId: derivedId('payment', 'prepaid'), key: 'prepaid', amount: 2_000n },
  firstParcel,
  { type: 'AddShippingInfo', captureId: FIRST, shippingInfo: [{ carrier: 'PostNord', trackingNumber: '1' }] },
  { type: 'ExtendAuthorization', until: { days: 60 } },
  { ...capture('second', { take: { by: 'amount', amount: 1_000n } }), final: true },
  {
    type: 'RefundOrder',
    refundId: derivedId('refund', 'back'),
    key: 'back',
    take: { by: 'lines', lines: [{ line: { lineId: 2 }, quantity: 2n, amount: 500n }] },
    returnFee: { amount: 100n, taxAmount: 20n },
  },
  { type: 'FailRefund', refundId: derivedId('refund', 'back'), reason: 'account closed' },
  { type: 'ProposeReceivableWriteOff', writeOffId: derivedId('write-off', 'lost'), key: 'lost', captureId: FIRST, amount: 50n, reason: 'small' },
  { type: 'ApproveReceivableWriteOff', writeOffId: derivedId('write-off', 'lost'), actor: 'key-2' },
  { type: 'FailCapture', captureId: FIRST },
  { type: 'PayCustomerBack', paybackId: derivedId('payback', 'out'), key: 'out', amount: 200n },
  { type: 'ExpireAuthorization', orderId: 'o2', hours: 800, actor: 'clock', key: ' expiry:2026-02-02T01:00:00.000Z' },
]; // biome-ignore format: a step stands on one line where it fits

describe('verify', () => {
  it('finds a true log right, event by event', async () => {
    const store = await record(appendsOf(LIFE));
    expect(await verifyLog(store)).toMatchObject({ events: 16, streams: 3 });
    expect((await verifyLog(store)).firstWrong).toBeUndefined();
  });

  it('finds the same within a memory that holds no stream at all', async () => {
    const store = await record(appendsOf(LIFE));
    expect(await verifyLog(store, { heldBytesMax: 0 })).toEqual(await verifyLog(store));
  });

  it('has nothing to say against an empty log', async () => {
    expect(await verifyLog(await record([]))).toMatchObject({ events: 0, streams: 0, wrong: [] });
  });

  it.each<[sentence: string, spoil: (appends: Append[]) => void, what: RegExp]>([
    ['a captured amount', spoilEvent(4, { lines: [{ lineId: 1, quantity: 2n, amount: 6_667n, taxAmount: 1_332n }] }), /the rules/],
    ['more than remains', spoilEvent(4, { lines: [{ lineId: 2, quantity: 8n, amount: 1_144n, taxAmount: 229n }] }), /LINE_QUANTITY_EXCEEDS_REMAINING/],
    ['a tax', spoilEvent(4, (event) => ({ lines: moved(event, 0, 'taxAmount') })), /the rules/],
    ['a capture that says it is the last', spoilEvent(4, { type: 'OrderCaptured' }), /the rules/],
    ['an invoice number', spoilEvent(4, { invoiceNumber: 'o1/2' }), /the rules answer other/],
    ['a due date', spoilEvent(4, { dueDate: '2026-01-01' }), /the rules answer other/],
    ['a capture id', spoilEvent(4, { captureId: 'mine' }), /the rules answer other/],
    ['the money of a customer', spoilEvent(3, { customerMoney: { captures: [], credit: 0n, prepayment: 1_999n } }), /the rules answer other/],
    ['a refund over two captures', spoilEvent(8, (event) => ({ parts: tooMuch(event) })), /more of line 2 of capture 1 than is left/],
    ['the proposer who approves', ([, , , , , , , , , , , append]) => { if (append) append.actor = 'key-1'; }, /FOUR_EYES_REQUIRED/],
    ['an expiry before its time', (appends) => { const last = appends.at(-1); if (last) last.recordedAt = '2026-02-01T00:00:00.000Z'; }, /EXPIRY_OUT_OF_RANGE/],
    ['an expiry under the key of a caller', (appends) => { const last = appends.at(-1); if (last) last.idempotencyKey = 'mine'; }, /an expiry is the clock's/],
    ['a time that goes back', (appends) => { const append = appends[5]; if (append) append.recordedAt = '2026-01-05T01:00:00.000Z'; }, /before the event before it/],
    ['a key that is used twice', (appends) => { const append = appends[5]; if (append) append.idempotencyKey = 'first'; }, /was used in this stream before/],
    ['an event id', (appends) => { const append = appends[5]; if (append) append.eventIds = ['1d1f2c3b-4a59-4687-9786-a5b4c3d2e1f0']; }, /event id does not follow/],
    ['a command that cannot lead there', (appends) => { const append = appends[5]; if (append) append.commandType = 'CancelOrder'; }, /CancelOrder cannot lead to ShippingInfoAdded/],
    ['another merchant', (appends) => { const append = appends[5]; if (append) append.merchantId = 'm2'; }, /where order-m2:\S+ was expected/],
    ['another order', spoilEvent(5, { orderId: 'o2' }), /where order-m1:o2 was expected/],
    ['a log that begins elsewhere', (appends) => { appends.shift(); }, /does not begin with LedgerOpened/],
  ])('finds %s that was made up, though it is chained', async (_, spoil, what) => {
    const appends = appendsOf(LIFE);
    spoil(appends);
    const { firstWrong } = await verifyLog(await record(appends));
    expect(firstWrong?.what).toMatch(what);
  }); // biome-ignore format: an example stands on one line

  it.each<[sentence: string, damage: (events: RecordedEvent[]) => void, what: RegExp]>([
    ['a changed byte', (events) => change(events, 4, (text) => text.replace('"first"', '"thirst"')), /its hash is not that of its bytes/],
    ['a space between two members', (events) => change(events, 4, (text) => text.replace('{"', '{ "')), /its hash is not/],
    [
      'a space between two members, though it is chained',
      (events) => rechain(events, 4, (text) => text.replace('{"', '{ "')),
      /not in canonical form/,
    ],
    [
      'a member that no event has, though it is chained',
      (events) => rechain(events, 4, (text) => text.replace('"data":{', '"data":{"aside":"1",')),
      /cannot be read|written otherwise/,
    ],
    [
      'a stream without its beginning',
      (events) => {
        events.splice(1, 1);
      },
      /revision 0 is missing/,
    ],
    ['a missing event', (events) => { events.splice(5, 1); }, /revision \d is missing/],
    ['a missing half of an append', (events) => { events.splice(7, 1); }, /revision \d is missing/],
    ['an event that stands twice', (events) => { const event = events[5]; if (event) events.splice(6, 0, event); }, /stands twice/],
  ])('finds %s and names the event', async (_, damage, what) => {
    const store = await record(appendsOf(LIFE));
    const events = [...(await store.readAll('', 100)).events];
    damage(events);
    const { firstWrong, events: right } = await verifyLog(holding(store, events));
    expect(firstWrong?.what).toMatch(what);
    expect(firstWrong?.sequence).toBe(right);
  }); // biome-ignore format: an example stands on one line
});

interface Spoiled {
  readonly [member: string]: unknown;
  readonly lines?: readonly object[];
  readonly parts?: readonly { readonly lines: readonly object[] }[];
}

/** Changes members of the first event of an append. */
function spoilEvent(index: number, members: Spoiled | ((event: Spoiled) => Spoiled)): (appends: Append[]) => void {
  return (appends) => {
    const append = appends[index];
    const [event, ...more] = append?.events ?? [];
    if (!append || !event) throw new Error(`there is no append ${index}`);
    const changes = typeof members === 'function' ? members({ ...event }) : members;
    append.events = [{ ...event, ...changes } as typeof event, ...more];
  };
}

function moved(event: Spoiled, index: number, member: string): object[] {
  return (event.lines ?? []).map((part, at) =>
    at === index ? { ...part, [member]: ((part as Record<string, bigint>)[member] ?? 0n) + 1n } : part,
  );
}

function tooMuch(event: Spoiled): NonNullable<Spoiled['parts']> {
  const [first, ...parts] = event.parts ?? [];
  return [{ ...first, lines: [{ ...first?.lines[0], amount: 9_000n }] }, ...parts];
}

function change(events: RecordedEvent[], index: number, by: (text: string) => string): void {
  const event = events[index];
  if (event) events[index] = { ...event, bytes: Buffer.from(by(event.bytes.toString())) };
}

/** Changes the bytes of an event and hashes them anew, as somebody would who knows how the log is built. */
function rechain(events: RecordedEvent[], index: number, by: (text: string) => string): void {
  change(events, index, by);
  const event = events[index];
  const previous = events.findLast(
    ({ stream, revision }) => stream === event?.stream && revision === event.revision - 1,
  );
  if (event) events[index] = { ...event, hash: hashEvent(previous?.hash ?? Buffer.alloc(32), event.bytes) };
}

/** The store as it would be had somebody laid hands on it. */
function holding(store: EventStore, events: readonly RecordedEvent[]): EventStore {
  const numbered = events.map((event, index) => ({ ...event, cursor: String(index + 1) }));
  return {
    ...store,
    head: async () => numbered.at(-1),
    async readAll(after, limit) {
      const events = numbered.slice(Number(after), Number(after) + limit);
      return { events, reached: events.at(-1)?.cursor ?? after };
    },
    readStream: async (stream, from, limit) =>
      numbered.filter((event) => event.stream === stream && event.revision >= from).slice(0, limit),
  };
}
