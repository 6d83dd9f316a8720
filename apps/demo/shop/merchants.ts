import { en, en_GB, ja, type LocaleDefinition, sv } from '@faker-js/faker';

/** What a merchant charges in one currency. Prices are minor units. */
export interface Market {
  readonly currency: string;
  /** How often its orders come, against the merchant's other markets. */
  readonly weight: number;
  readonly priceFrom: number;
  readonly priceTo: number;
  /** Prices are multiples of it, as on a price tag. */
  readonly priceStep: number;
  readonly shippingFee: bigint;
  /** Hundredths of a percent; a product has one of them. */
  readonly taxRates: readonly number[];
}

export interface ShopMerchant {
  readonly merchantId: string;
  readonly locales: LocaleDefinition[];
  readonly country: string;
  readonly orderPrefix: string;
  readonly carriers: readonly string[];
  readonly markets: readonly Market[];
}

// Exponents 0, 2 and 3 are all here: yen, most of the world, dinar.
export const MERCHANTS: readonly ShopMerchant[] = [
  {
    merchantId: 'fjall-outdoor',
    locales: [sv, en],
    country: 'SE',
    orderPrefix: 'FJ',
    carriers: ['PostNord', 'Bring', 'DHL'],
    markets: [
      {
        currency: 'SEK',
        weight: 6,
        priceFrom: 4900,
        priceTo: 349900,
        priceStep: 1000,
        shippingFee: 5900n,
        taxRates: [2500, 1200],
      },
      {
        currency: 'EUR',
        weight: 3,
        priceFrom: 490,
        priceTo: 34990,
        priceStep: 50,
        shippingFee: 690n,
        taxRates: [2500],
      },
    ],
  },
  {
    merchantId: 'albion-books',
    locales: [en_GB, en],
    country: 'GB',
    orderPrefix: 'AB',
    carriers: ['Royal Mail', 'DPD'],
    markets: [
      {
        currency: 'GBP',
        weight: 5,
        priceFrom: 399,
        priceTo: 8999,
        priceStep: 10,
        shippingFee: 349n,
        taxRates: [0, 2000],
      },
      { currency: 'USD', weight: 2, priceFrom: 599, priceTo: 11999, priceStep: 100, shippingFee: 1299n, taxRates: [0] },
    ],
  },
  {
    merchantId: 'kiyomizu-ceramics',
    locales: [ja, en],
    country: 'JP',
    orderPrefix: 'KC',
    carriers: ['Yamato', 'Sagawa'],
    markets: [
      {
        currency: 'JPY',
        weight: 5,
        priceFrom: 300,
        priceTo: 48000,
        priceStep: 10,
        shippingFee: 880n,
        taxRates: [1000, 800],
      },
    ],
  },
  {
    merchantId: 'souq-perfumes',
    locales: [en],
    country: 'KW',
    orderPrefix: 'SP',
    carriers: ['Aramex', 'DHL'],
    markets: [
      {
        currency: 'KWD',
        weight: 4,
        priceFrom: 1250,
        priceTo: 95000,
        priceStep: 125,
        shippingFee: 1500n,
        taxRates: [0],
      },
      {
        currency: 'AED',
        weight: 2,
        priceFrom: 1500,
        priceTo: 120000,
        priceStep: 25,
        shippingFee: 2000n,
        taxRates: [500],
      },
    ],
  },
];
