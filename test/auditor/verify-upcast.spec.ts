import { createMemoryEventStore, hashEvent } from '@event-store';
import { lifeOfOrders } from '../../apps/auditor/copy/many-orders.fixture';
import { appendsOf, record } from '../../apps/auditor/recorded-log.fixture';
import { verifyLog } from '../../apps/auditor/verify-log/verify-log';
import { eventCodecs } from '../../libs/event-store/codec/event-codecs';
import { list } from '../../libs/event-store/codec/list.schema';
import { record as recordOf } from '../../libs/event-store/codec/record.schema';
import { amount, count, text } from '../../libs/event-store/codec/scalar.schema';

/** RemainingAuthorizationReleased as a later release might write it: with a currency under another name. */
const part = recordOf({ lineId: count, quantity: amount, amount, taxAmount: amount });
const later = recordOf({ orderId: text, money: text, lines: list(part) });

describe('verify, of events whose stored shape has changed since', () => {
  const codecs = eventCodecs as { RemainingAuthorizationReleased: unknown };
  const before = codecs.RemainingAuthorizationReleased;
  afterEach(() => {
    codecs.RemainingAuthorizationReleased = before;
  });

  /** Reads `money` as `currency` again, so that the domain sees what it always saw. */
  function changeShape(): void {
    const next = eventCodecs.RemainingAuthorizationReleased.next(
      later as never,
      ((older: { currency: string }) => {
        const { currency, ...rest } = older;
        return { ...rest, money: currency };
      }) as never,
    );
    const back = (data: object) => {
      const { money, ...rest } = data as { money: string };
      return { ...rest, currency: money };
    };
    codecs.RemainingAuthorizationReleased = {
      ...next,
      decode: (stored: unknown, version: number) => back(next.decode(stored, version) as object),
      encode: (data: { currency: string }) => {
        const { currency, ...rest } = data;
        return next.encode({ ...rest, money: currency } as never);
      },
    };
  }

  it('holds them against the shape they were written in', async () => {
    const log = await record(appendsOf(lifeOfOrders(2)));
    changeShape();
    expect(await verifyLog(log)).toMatchObject({ events: 7, wrong: [] });
    expect((await verifyLog(log)).firstWrong).toBeUndefined();
    const newer = await record(appendsOf(lifeOfOrders(2)));
    const { events } = await newer.readAll('', 10);
    expect(events.map(({ bytes }) => JSON.parse(bytes.toString()).version)).toEqual([1, 1, 1, 2, 1, 1, 2]);
    expect((await verifyLog(newer)).firstWrong).toBeUndefined();
  });

  it('still finds a member that their shape never had, though it is chained', async () => {
    const written = (await (await record(appendsOf(lifeOfOrders(1)))).readAll('', 10)).events;
    const [capture, last] = written.slice(-2);
    if (!capture || !last) throw new Error('two events were appended');
    const bytes = Buffer.from(last.bytes.toString().replace('"orderId":"o0"}', '"money":"EUR","orderId":"o0"}'));
    const store = createMemoryEventStore();
    for (const event of written.slice(0, -2)) await store.append(event.stream, event.revision - 1, [event]);
    await store.append(last.stream, 0, [capture, { ...last, bytes, hash: hashEvent(capture.hash, bytes) }]);
    changeShape();
    expect((await verifyLog(store)).firstWrong?.what).toMatch(/data\/money: unknown member/);
  });
});
