import { addCalendarDays, type LedgerRecord, membersOf, utcDate } from '@domain';
import {
  customerCapturesProjection,
  findExpiringOrders,
  findExpiringOrdersAsOf,
  findReceivables,
  findReceivablesThen,
  foldApart,
  type ReadModelReader,
  type Receivable,
  type ReceivableThen,
  readBookedCurrencies,
  readDailyFigures,
  readDailyFiguresAsOf,
  readDueTotals,
  readExpiryTotals,
  readLastSettlement,
  readMemberEntries,
} from '@read-models';
import { answerOf, everyPage } from './past-logs';

const ALL = 10_000;

export interface AskedOfMoment {
  readonly merchantId: string;
  readonly asOf: number;
  readonly latest: string;
  readonly limit: number;
}

export async function expectSameExpiry(
  store: ReadModelReader,
  then: ReadModelReader,
  { merchantId, limit, ...moment }: AskedOfMoment,
): Promise<void> {
  for (const days of [0, 20, 200]) {
    const to = addCalendarDays(utcDate(moment.latest), days);
    expect(answerOf(await readExpiryTotals(store, { merchantId, to }, moment.asOf))).toEqual(
      answerOf(await readExpiryTotals(then, { merchantId, to })),
    );
    const asked = { merchantId, before: `${addCalendarDays(to, 1)}T00:00:00.000Z`, limit };
    expect(await everyPage(asked, (page) => findExpiringOrdersAsOf(store, page, moment))).toEqual(
      await everyPage(asked, (page) => findExpiringOrders(then, page)),
    );
  }
}

/** The view finds the invoices, or says which orders' own events tell of them. */
export async function expectSameReceivables(
  store: ReadModelReader,
  then: ReadModelReader,
  records: readonly LedgerRecord[],
  { merchantId, limit, ...moment }: AskedOfMoment,
): Promise<void> {
  const on = utcDate(moment.latest);
  const own = records.filter(({ envelope }) => envelope.stream.startsWith(`order-${merchantId}:`));
  const apart = await foldApart(customerCapturesProjection, own);
  const open = answerOf(await findReceivables(apart, { merchantId, on, limit: ALL })).items;
  for (const only of [{}, { age: 'notDue' as const }, { customerId: 'customer-0' }]) {
    const asked = { merchantId, on, ...only, limit };
    const found = await everyPage(asked, (page) => findReceivablesThen(store, page, moment));
    const told = (found as ReceivableThen[]).flatMap(
      ({ known, ...place }) => known ?? open.filter((receivable) => isAt(place, receivable)),
    );
    expect(told).toEqual(await everyPage(asked, (page) => findReceivables(then, page)));
  }
}

function isAt(place: Omit<ReceivableThen, 'known'>, { dueDate, orderId, captureId }: Receivable): boolean {
  return dueDate === place.dueDate && orderId === place.orderId && captureId === place.captureId;
}

export async function expectSameUpcoming(
  store: ReadModelReader,
  then: ReadModelReader,
  { merchantId, currency, asOf }: { readonly merchantId: string; readonly currency: string; readonly asOf: number },
): Promise<void> {
  const whose = { merchantId, currency };
  expect(answerOf(await readBookedCurrencies(store, merchantId, asOf))).toEqual(
    answerOf(await readBookedCurrencies(then, merchantId)),
  );
  const last = answerOf(await readLastSettlement(store, whose, asOf));
  expect(last ?? {}).toMatchObject(answerOf(await readLastSettlement(then, whose)) ?? {});
  const dueThrough = addCalendarDays(last?.dueThrough ?? '2026-02-01', 3);
  expect(answerOf(await readDueTotals(store, whose, dueThrough, last, asOf))).toEqual(
    answerOf(await readDueTotals(then, whose, dueThrough, last)),
  );
  const ranges = membersOf({ dueThrough, throughSequence: asOf }, last);
  const asked = { ...whose, ranges, settlement: 'to come', limit: 3 };
  expect(await everyPage(asked, (page) => readMemberEntries(store, page))).toEqual(
    await everyPage(asked, (page) => readMemberEntries(then, page)),
  );
}

export async function expectSameDays(
  store: ReadModelReader,
  then: ReadModelReader,
  { merchantId, limit, ...moment }: AskedOfMoment,
): Promise<void> {
  const asked = { merchantId, limit };
  expect(await everyPage(asked, (page) => readDailyFiguresAsOf(store, page, moment))).toEqual(
    await everyPage(asked, (page) => readDailyFigures(then, page)),
  );
}
