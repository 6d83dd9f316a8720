import type { Instant } from '@domain';
import { Faker } from '@faker-js/faker';
import { catalogueOf } from './catalogue';
import { customersOf } from './customers';
import { type Market, MERCHANTS, type ShopMerchant } from './merchants';
import { basketOf, sumOf } from './order-lines';
import type { ShopLine, ShopOrder } from './shop.plan';
import { later } from './stories/draft';
import { storyOf } from './stories/order.story';

export interface ShopSettings {
  readonly seed: number;
  readonly orders: number;
  readonly opensAt: Instant;
  /** Orders are placed over so many days. */
  readonly openDays: number;
}

/** A synthetic shop: the same settings give the same orders for ever. Orders come in the order they were placed. */
export function generateShop({ seed, orders, opensAt, openDays }: ShopSettings): ShopOrder[] {
  const shelves = MERCHANTS.map((merchant, index) => openShop(merchant, seed + index));
  const clerk = fakerOf(MERCHANTS[0]?.locales ?? [], seed);
  const placings = Array.from({ length: orders }, () => later(opensAt, 0, openDays * 24, clerk)).sort();
  return placings.map((placedAt, index) => {
    const shop = clerk.helpers.arrayElement(shelves);
    // Seeded per order, so that an order does not change when another story draws more or less.
    shop.faker.seed([seed, index]);
    return placeOrder(shop, placedAt, index);
  });
}

interface OpenShop {
  readonly merchant: ShopMerchant;
  readonly faker: Faker;
  readonly customers: ReturnType<typeof customersOf>;
  readonly catalogues: ReadonlyMap<Market, ReturnType<typeof catalogueOf>>;
}

function openShop(merchant: ShopMerchant, seed: number): OpenShop {
  const faker = fakerOf(merchant.locales, seed);
  const customers = customersOf(merchant, faker);
  const catalogues = new Map(merchant.markets.map((market) => [market, catalogueOf(market, faker)]));
  return { merchant, faker, customers, catalogues };
}

function fakerOf(locale: ShopMerchant['locales'], seed: number): Faker {
  const faker = new Faker({ locale });
  faker.seed(seed);
  return faker;
}

function placeOrder({ merchant, faker, customers, catalogues }: OpenShop, placedAt: Instant, index: number): ShopOrder {
  const market = faker.helpers.weightedArrayElement(merchant.markets.map((value) => ({ value, weight: value.weight })));
  const catalogue = catalogues.get(market) ?? [];
  const amountOnly = faker.number.int(24) === 0;
  const lines: readonly ShopLine[] = amountOnly ? [] : basketOf(market, catalogue, faker);
  const order = {
    merchantId: merchant.merchantId,
    orderId: `${merchant.orderPrefix}-${100_001 + index}`,
    currency: market.currency,
    placedAt,
    orderAmount: amountOnly ? BigInt(market.priceFrom + market.priceStep * faker.number.int(400)) : sumOf(lines),
    customer: faker.helpers.arrayElement(customers),
    reference1: `WEB-${faker.string.alphanumeric({ length: 8, casing: 'upper' })}`,
  };
  const steps = storyOf({ ...order, lines, merchant, catalogue, faker });
  const expiresInDays = steps.length === 0 ? faker.helpers.arrayElement([7, 14, 28]) : 28;
  return { ...order, expiresInDays, ...(!amountOnly && { lines }), steps };
}
