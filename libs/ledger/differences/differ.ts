import { type Instant, type Refusal, refuse } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  merchantBooksProjection,
  type PageUnknown,
  type Read,
  readKnownSequence,
  readPageToken,
  writePageToken,
} from '@read-models';
import { aboutEvent } from '../explaining/about-event';
import { customerOrders } from '../explaining/customer-orders';
import { readPlacedOrder } from '../explaining/order-shares';
import type { PlacedEvent, PlacedLog } from '../placing/placed-log';
import { accountDifferences } from './account-differences';
import { customerDifferences } from './customer-differences';
import { DIFFERENCE_PAGE, type Difference } from './difference';
import { orderDifferences } from './order-differences';
import { queueDifferences } from './queue-differences';
import { sequenceAtInstant } from './sequence-at-instant';
import { type Stretch, stretchOf, stretchOfLog } from './stretch';

export interface DifferenceAsked {
  /** Absent: of all merchants, and of the ledger itself. */
  readonly merchantId?: string;
  /** Of the merchant: only one of both. */
  readonly orderId?: string;
  readonly customerId?: string;
  /** A sequence, or an instant, which means the last event before the first that was recorded later. Absent: before all. */
  readonly from?: number | Instant;
  /** Absent: what is known now. */
  readonly to?: number | Instant;
  readonly page?: string;
  readonly limit?: number;
}

interface Points {
  readonly from: number;
  readonly to: number;
  /** Where the page begins. */
  readonly after: number;
}

/**
 * A page of what lies between two points of the log. Its cost follows from the events in its stretch, of whomever, and from
 * the length of the streams of orders that changed in it. Refuses with VALIDATION_FAILED where `from` comes after `to`, and with
 * LIMIT_EXCEEDED for a customer of too many orders.
 */
export async function differ(
  log: PlacedLog,
  asked: DifferenceAsked,
): Promise<Read<Difference | Refusal> | CatchingUp | PageUnknown> {
  const { merchantId, orderId, customerId, limit = DIFFERENCE_PAGE } = asked;
  const points = await pointsOf(log, asked);
  if ('catchingUp' in points || 'pageUnknown' in points) return points;
  const { from, to, after } = points;
  if (from > to) {
    const detail = `There is nothing between ${from} and ${to}: "from" comes first.`;
    return { sequence: to, answer: refuse('VALIDATION_FAILED', detail, { member: 'from' }) };
  }
  if (merchantId !== undefined && (orderId ?? customerId) !== undefined) {
    const courses = await coursesOf(log, { ...asked, merchantId }, to);
    if ('catchingUp' in courses) return courses;
    if ('refusal' in courses) return { sequence: to, answer: courses };
    const all = courses.flat().toSorted((a, b) => a.sequence - b.sequence);
    const stretch = stretchOf(all, { after, to, limit });
    const told = await differenceOf(log, asked, points, stretch);
    const isFirst = customerId !== undefined && asked.page === undefined;
    return { sequence: to, answer: { ...told, ...(isFirst && { customer: customerDifferences(courses, from) }) } };
  }
  const stretch = await stretchOfLog(log, { after, to, merchantId, limit });
  const within = { ...points, through: stretch.through };
  const accounts = await accountDifferences(log.views, stretch.events, within);
  if ('catchingUp' in accounts) return accounts;
  const settlementQueue = await queueDifferences(log.views, stretch.events, within);
  if ('catchingUp' in settlementQueue) return settlementQueue;
  return { sequence: to, answer: { ...(await differenceOf(log, asked, points, stretch)), accounts, settlementQueue } };
}

async function differenceOf(
  log: PlacedLog,
  asked: DifferenceAsked,
  { from, to }: Points,
  { events, through }: Stretch,
): Promise<Difference> {
  const counts = [...Map.groupBy(events, ({ recorded }) => recorded.type)];
  return {
    ...{ from, to, through },
    eventsByType: counts
      .map(([type, of]) => ({ type, count: of.length }))
      .toSorted((a, b) => (a.type < b.type ? -1 : 1)),
    events: events.map(({ record, ...placed }) => ({
      merchantId: record.envelope.merchantId,
      ...aboutEvent(placed, record),
    })),
    orders: await orderDifferences(log, events, { from, to }),
    ...(through < to && { next: writePageToken(nameOf(asked), [from, to, through]) }),
  };
}

/** The streams that the question is about. */
async function coursesOf(
  log: PlacedLog,
  { merchantId, orderId, customerId = '' }: DifferenceAsked & { readonly merchantId: string },
  to: number,
): Promise<readonly (readonly PlacedEvent[])[] | CatchingUp | Refusal> {
  const orderIds = orderId === undefined ? await customerOrders(log.views, { merchantId, customerId }, to) : [orderId];
  if ('catchingUp' in orderIds || 'refusal' in orderIds) return orderIds;
  const courses: (readonly PlacedEvent[])[] = [];
  for (const each of orderIds) courses.push(await readPlacedOrder(log, merchantId, each, to));
  const isUnknown = orderId !== undefined && courses.every((course) => course.length === 0);
  return isUnknown ? refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId }) : courses;
}

/** Both points and the beginning of the page; those of the first page are kept in the names of the others. */
async function pointsOf(log: PlacedLog, asked: DifferenceAsked): Promise<Points | CatchingUp | PageUnknown> {
  if (asked.page !== undefined) {
    const values = readPageToken(asked.page, nameOf(asked), ['integer', 'integer', 'integer']);
    const [from, to, after] = (values ?? []).map(Number);
    if (from === undefined || to === undefined || after === undefined) return { pageUnknown: asked.page };
    return { from, to, after };
  }
  const known = await knownToAll(log, asked.merchantId);
  if (isCatchingUp(known)) return known;
  const ends: number[] = [];
  for (const point of [asked.from ?? -1, asked.to ?? known.sequence]) {
    const sequence = typeof point === 'number' ? point : await sequenceAtInstant(log, point);
    if (typeof sequence === 'object' && isCatchingUp(sequence)) return sequence;
    ends.push(typeof sequence === 'number' ? sequence : (sequence.answer ?? known.sequence));
  }
  const [from = -1, to = known.sequence] = ends;
  const reached = await readKnownSequence(log.views, Math.max(from, to, 0));
  return isCatchingUp(reached) ? reached : { from, to, after: from };
}

/** Up to where both the log and the books are known. */
async function knownToAll(log: PlacedLog, merchantId: string | undefined): Promise<Read<number> | CatchingUp> {
  const places = await readKnownSequence(log.views);
  if (isCatchingUp(places)) return places;
  const books = await log.views.read(merchantBooksProjection, async ({ sequence }) => sequence, { merchantId });
  if (isCatchingUp(books)) return books;
  const sequence = Math.min(places.sequence, books.sequence);
  return { sequence, answer: sequence };
}

function nameOf({ merchantId, orderId, customerId, from, to }: DifferenceAsked): string {
  return ['difference', merchantId ?? '', orderId ?? '', customerId ?? '', from ?? '', to ?? ''].join(' ');
}
