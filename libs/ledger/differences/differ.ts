import { type Refusal, refuse } from '@domain';
import { type CatchingUp, type PageUnknown, type Read, writePageToken } from '@read-models';
import { aboutEvent } from '../explaining/about-event';
import { customerOrders } from '../explaining/customer-orders';
import { readPlacedOrder } from '../explaining/order-shares';
import type { PlacedEvent, PlacedLog } from '../placing/placed-log';
import { accountDifferences } from './account-differences';
import { customerDifferences } from './customer-differences';
import { DIFFERENCE_PAGE, type Difference } from './difference';
import { type DifferenceAsked, type DifferencePoints, differenceName, differencePoints } from './difference-points';
import { orderDifferences } from './order-differences';
import { queueDifferences } from './queue-differences';
import { type Stretch, stretchOf, stretchOfLog } from './stretch';

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
  const points = await differencePoints(log, asked);
  if ('catchingUp' in points || 'pageUnknown' in points) return points;
  const { from, to, after } = points;
  if (from > to) {
    const detail = `There is nothing between ${from} and ${to}: "from" comes first.`;
    return { sequence: to, answer: refuse('VALIDATION_FAILED', detail, { member: 'from' }) };
  }
  if ((orderId ?? customerId) !== undefined) return differOfOrders(log, asked, points);
  const stretch = await stretchOfLog(log, { after, to, merchantId, limit });
  const within = { ...points, through: stretch.through };
  const accounts = await accountDifferences(log.views, stretch.events, within);
  if ('catchingUp' in accounts) return accounts;
  const settlementQueue = await queueDifferences(log.views, stretch.events, within);
  if ('catchingUp' in settlementQueue) return settlementQueue;
  return { sequence: to, answer: { ...(await differenceOf(log, asked, points, stretch)), accounts, settlementQueue } };
}

/** The same of one order, or of a customer's: no more is read than their streams. */
async function differOfOrders(
  log: PlacedLog,
  asked: DifferenceAsked,
  points: DifferencePoints,
): Promise<Read<Difference | Refusal> | CatchingUp> {
  const { merchantId, orderId, customerId, page, limit = DIFFERENCE_PAGE } = asked;
  const { from, to, after } = points;
  if (merchantId === undefined) {
    const member = orderId === undefined ? 'customerId' : 'orderId';
    const detail = 'Orders and customers are of a merchant: name it.';
    return { sequence: to, answer: refuse('VALIDATION_FAILED', detail, { member }) };
  }
  const courses = await coursesOf(log, { ...asked, merchantId }, to);
  if ('catchingUp' in courses) return courses;
  if ('refusal' in courses) return { sequence: to, answer: courses };
  const all = courses.flat().toSorted((a, b) => a.sequence - b.sequence);
  const told = await differenceOf(log, asked, points, stretchOf(all, { after, to, limit }));
  const isFirst = customerId !== undefined && page === undefined;
  return { sequence: to, answer: { ...told, ...(isFirst && { customer: customerDifferences(courses, from) }) } };
}

async function differenceOf(
  log: PlacedLog,
  asked: DifferenceAsked,
  { from, to }: DifferencePoints,
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
    ...(through < to && { next: writePageToken(differenceName(asked), [from, to, through]) }),
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
