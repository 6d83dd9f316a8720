import type { Faker } from '@faker-js/faker';
import type { Market } from './merchants';

export interface Product {
  readonly reference: string;
  readonly name: string;
  readonly type: 'physical' | 'digital';
  readonly unitPrice: bigint;
  readonly taxRate: number;
}

export const PRODUCTS_PER_MARKET = 60;

/** What a market has on its shelves; the faker must be seeded by the caller. */
export function catalogueOf(market: Market, faker: Faker): readonly Product[] {
  return Array.from({ length: PRODUCTS_PER_MARKET }, (_, index) => {
    const steps = faker.number.int({ min: 0, max: Math.floor((market.priceTo - market.priceFrom) / market.priceStep) });
    return {
      reference: `${market.currency}-${String(index + 1).padStart(3, '0')}`,
      name: faker.commerce.productName(),
      type: faker.number.int(9) === 0 ? 'digital' : 'physical',
      unitPrice: BigInt(market.priceFrom + steps * market.priceStep),
      taxRate: faker.helpers.arrayElement(market.taxRates),
    };
  });
}
