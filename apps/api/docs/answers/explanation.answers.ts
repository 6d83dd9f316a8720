import { ACCOUNTS, ENTRY_KINDS } from '@domain';
import { ABOUT_NAMES, CUSTOMER_FIGURES, MEASURES, ORDER_FIGURES } from '@ledger';
import { count, day, instant, listOf, money, orderStatus, paged, pagedMoment, shape, text, viewed } from './shapes';

const kind = { type: 'string', enum: ENTRY_KINDS };

const event = {
  sequence: count,
  eventId: text,
  type: text,
  stream: text,
  revision: count,
  recordedAt: instant,
  effectiveAt: instant,
  about: shape(
    {},
    Object.fromEntries(
      ABOUT_NAMES.map((name) => [name, name === 'captureNumber' || name === 'settlementNumber' ? count : text]),
    ),
    'The ids that the event speaks of.',
  ),
};

const change = { before: money, after: money, by: money };
const sequenceOrNone = { type: 'integer', minimum: -1 };

export const explanationAnswers = {
  Explanation: shape(
    {
      figure: text,
      currency: text,
      amount: { ...money, description: 'The figure. The shares of all pages sum up to it exactly.' },
      broughtForward: { ...money, description: 'The sum of the shares on the pages before.' },
      shares: listOf(
        shape(
          { ...event, amount: money },
          {
            balance: { type: 'string', enum: ['opening', 'payout', 'closing'] },
            entry: shape({ index: count, kind, due: day }, { mirrors: kind }),
          },
        ),
      ),
      carriedForward: { ...money, description: 'With the shares of this page; on the last one it is the figure.' },
      ...viewed,
    },
    pagedMoment,
    'A figure, and a page of the events that it follows from, each with its signed share.',
  ),
  Difference: shape(
    {
      from: sequenceOrNone,
      to: sequenceOrNone,
      through: { ...sequenceOrNone, description: 'Up to where this page tells.' },
      eventsByType: listOf(shape({ type: text, count })),
      events: listOf(shape({ ...event, merchantId: { type: ['string', 'null'] } })),
      orders: listOf(
        shape(
          {
            merchantId: text,
            orderId: text,
            currency: text,
            statusAfter: orderStatus,
            figures: listOf(
              shape({
                figure: { type: 'string', enum: ORDER_FIGURES },
                measure: { type: 'string', enum: MEASURES },
                ...change,
              }),
            ),
          },
          { customerId: text, statusBefore: orderStatus },
        ),
      ),
      ...viewed,
    },
    {
      accounts: listOf(
        shape({ merchantId: text, currency: text, account: { type: 'string', enum: ACCOUNTS }, ...change }),
      ),
      settlementQueue: listOf(
        shape({ merchantId: text, currency: text, due: day, kind, ...change }, { mirrors: kind }),
      ),
      customer: listOf(shape({ currency: text, figure: { type: 'string', enum: CUSTOMER_FIGURES }, ...change })),
      ...paged,
    },
    'Each row stands on the page where it first changes, with all that changed from `from` to `to`; counts of pages add up.',
  ),
};
