import { type LineType, mulDivHalfEven } from '@domain';
import type { Faker } from '@faker-js/faker';
import type { Product } from './catalogue';
import type { Market } from './merchants';
import type { ShopLine } from './shop.plan';

/** The tax inside an amount that includes it, to the nearest minor unit. */
export function taxWithin(totalAmount: bigint, taxRate: number): bigint {
  return mulDivHalfEven(totalAmount, BigInt(taxRate), BigInt(10_000 + taxRate));
}

/** Goods, now and then with a line discount; shipping; now and then a discount code or a gift card. */
export function basketOf(market: Market, catalogue: readonly Product[], faker: Faker): readonly ShopLine[] {
  const products = faker.helpers.arrayElements(catalogue, { min: 1, max: 5 });
  const goods = products.map((product) => goodsLine(product, faker));
  const shipped = products.some((product) => product.type === 'physical');
  const fee = shipped
    ? [line('shipping_fee', 'SHIPPING', 'Shipping', market.shippingFee, market.taxRates[0] ?? 0)]
    : [];
  return [...goods, ...fee, ...deductions(sumOf(goods), market, faker)];
}

export function sumOf(lines: readonly ShopLine[]): bigint {
  return lines.reduce((sum, { totalAmount }) => sum + totalAmount, 0n);
}

function goodsLine(product: Product, faker: Faker): ShopLine {
  const quantity = BigInt(faker.helpers.weightedArrayElement(QUANTITIES));
  const gross = quantity * product.unitPrice;
  const totalDiscountAmount =
    faker.number.int(9) === 0 ? (gross * BigInt(faker.helpers.arrayElement([10, 15, 33]))) / 100n : 0n;
  const totalAmount = gross - totalDiscountAmount;
  return {
    reference: product.reference,
    type: product.type,
    name: product.name,
    quantity,
    quantityUnit: 'pcs',
    unitPrice: product.unitPrice,
    taxRate: product.taxRate,
    totalDiscountAmount,
    totalAmount,
    totalTaxAmount: taxWithin(totalAmount, product.taxRate),
  };
}

const QUANTITIES = [
  { value: 1, weight: 6 },
  { value: 2, weight: 3 },
  { value: 3, weight: 2 },
  { value: 7, weight: 1 },
];

function deductions(goods: bigint, market: Market, faker: Faker): readonly ShopLine[] {
  const draw = faker.number.int(99);
  if (draw < 15) return [line('discount', 'WELCOME', 'Welcome discount', -(goods / 10n), market.taxRates[0] ?? 0)];
  // A gift card was taxed when its goods are: as a means of payment it carries no tax of its own.
  if (draw < 23) return [line('gift_card', 'GIFT-CARD', 'Gift card', -(goods / 3n), 0)];
  if (draw < 26) return [line('store_credit', 'CREDIT', 'Store credit', -(goods / 7n), 0)];
  return [];
}

function line(type: LineType, reference: string, name: string, amount: bigint, taxRate: number): ShopLine {
  return {
    reference,
    type,
    name,
    quantity: 1n,
    unitPrice: amount,
    taxRate,
    totalDiscountAmount: 0n,
    totalAmount: amount,
    totalTaxAmount: taxWithin(amount, taxRate),
  };
}
