import type { Instant } from '@domain';
import type { Faker } from '@faker-js/faker';
import type { Product } from '../catalogue';
import type { ShopMerchant } from '../merchants';
import type { Parcel, ShopLine, ShopOrder } from '../shop.plan';

/** An order before anything has happened to it, and what the stories draw from. */
export interface Draft extends Omit<ShopOrder, 'steps' | 'lines' | 'expiresInDays'> {
  readonly lines: readonly ShopLine[];
  readonly merchant: ShopMerchant;
  readonly catalogue: readonly Product[];
  readonly faker: Faker;
}

const HOUR_MS = 60 * 60 * 1000;

/** A moment between `from` and `to` hours after another. */
export function later(after: Instant, from: number, to: number, faker: Faker): Instant {
  return new Date(Date.parse(after) + faker.number.int({ min: from * HOUR_MS, max: to * HOUR_MS })).toISOString();
}

export function parcel({ merchant, faker }: Draft): Parcel {
  const carrier = faker.helpers.arrayElement(merchant.carriers);
  const trackingNumber = `${merchant.orderPrefix}${faker.string.numeric(12)}`;
  return {
    carrier,
    method: faker.helpers.arrayElement(['PickUpStore', 'Home', 'Postal']),
    trackingNumber,
    trackingUrl: `https://track.example.com/${trackingNumber}`,
  };
}

export function hasDeductions(draft: Draft): boolean {
  return draft.lines.some((line) => line.totalAmount < 0n);
}
