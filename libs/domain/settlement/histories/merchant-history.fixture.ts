import { authorization, BEGIN, type Intent, intent, play } from '@testing';
import fc from 'fast-check';
import type { AuthorizeOrder } from '../../order/order.commands';
import type { OrderEvent } from '../../order/order.events';
import type { Order } from '../../order/order.state';
import type { Instant } from '../../time/instant';
import { ADJUSTMENT_ACCOUNTS } from '../books/accounts';
import { cutOffTerms } from '../calendar/zones.fixture';
import type { MerchantTerms } from '../terms/terms.events';

/** What happens to a merchant, but for settlement itself: facts in the order of their time. */
export interface Fact {
  readonly at: Instant;
  readonly event:
    | OrderEvent
    | { readonly type: 'terms'; readonly terms: MerchantTerms }
    | { readonly type: 'deposit'; readonly amount: bigint }
    | { readonly type: 'adjustment'; readonly amount: bigint; readonly account: (typeof ADJUSTMENT_ACCOUNTS)[number] };
  /** The order after its event. */
  readonly order?: Order;
}

export interface MerchantHistory {
  readonly currency: string;
  readonly facts: readonly Fact[];
}

const HOURS = 24 * 40;
/** An instant of the forty days that most histories take. */
export const moment = fc.nat(HOURS * 60).map((minutes) => minutesAfterBegin(minutes));

const rate = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000 }));

function terms(currency: string): fc.Arbitrary<MerchantTerms> {
  const amounts = fc.bigInt(0n, 3_000n).map((amount) => (amount % 3n === 0n ? [] : [{ currency, amount }]));
  return fc
    .record({
      cutOffTerms,
      delay: fc.record({ days: fc.nat(5), kind: fc.constantFrom('calendar' as const, 'business' as const) }),
      minimumPayouts: amounts,
      fee: fc.record({ rate, fixed: amounts }),
      feeVatRate: fc.constantFrom(0, 2_500),
      holdback: fc.record({ rate, days: fc.nat(20) }),
    })
    .map(({ cutOffTerms: when, ...rest }) => ({ ...when, ...rest, holidays: ['2026-01-06', '2026-01-19'] }));
}

const intents = fc.array(intent, { minLength: 5, maxLength: 30, size: 'max' });

/** Some orders of one merchant in one currency, terms that change now and then, deposits and adjustments. */
export const merchantHistory: fc.Arbitrary<MerchantHistory> = fc
  .constantFrom('EUR', 'JPY', 'KWD')
  .chain((currency) =>
    fc.record({
      currency: fc.constant(currency),
      orders: fc.array(fc.tuple(authorization, intents), { minLength: 1, maxLength: 3 }),
      agreed: fc.array(fc.record({ at: fc.oneof(fc.constant(BEGIN), moment), terms: terms(currency) }), {
        minLength: 1,
        maxLength: 3,
      }),
      deposits: fc.array(fc.record({ at: moment, amount: fc.bigInt(1n, 5_000n) }), { maxLength: 2 }),
      adjustments: fc.array(
        fc.record({
          at: moment,
          amount: fc.bigInt(-5_000n, 5_000n).map((amount) => amount || 1n),
          account: fc.constantFrom(...ADJUSTMENT_ACCOUNTS),
        }),
        { maxLength: 2 },
      ),
    }),
  )
  .map(({ currency, orders, agreed, deposits, adjustments }) => ({
    currency,
    facts: inOrderOfTime([
      ...agreed.map(({ at, terms: agreedTerms }): Fact => ({ at, event: { type: 'terms', terms: agreedTerms } })),
      ...orders.flatMap(([first, wanted], place) => ofOrder({ ...first, currency, orderId: `o-${place}` }, wanted)),
      ...deposits.map(({ at, amount }): Fact => ({ at, event: { type: 'deposit', amount } })),
      ...adjustments.map(({ at, ...rest }): Fact => ({ at, event: { type: 'adjustment', ...rest } })),
    ]),
  }));

function ofOrder(first: AuthorizeOrder, wanted: readonly Intent[]): Fact[] {
  return [...play(first, wanted)].flatMap(({ answer, orders, command: { recordedAt: at } }) =>
    'refusal' in answer
      ? []
      : answer.map((event, place) => {
          const order = orders[place];
          return { at, event, ...(order && { order }) };
        }),
  );
}

/** What happens at one time stays in the order given: what an order went through is not turned around. */
export function inOrderOfTime<Thing extends { readonly at: Instant }>(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function minutesAfterBegin(minutes: number): Instant {
  return new Date(Date.parse(BEGIN) + minutes * 60_000).toISOString();
}
