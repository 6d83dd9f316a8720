import type { Faker } from '@faker-js/faker';
import type { ShopMerchant } from './merchants';
import type { ShopCustomer } from './shop.plan';

export const CUSTOMERS_PER_MERCHANT = 250;

/** The people who buy from a merchant; the faker must be seeded by the caller. */
export function customersOf(merchant: ShopMerchant, faker: Faker): readonly ShopCustomer[] {
  return Array.from({ length: CUSTOMERS_PER_MERCHANT }, (_, index) => ({
    customerId: `${merchant.orderPrefix}-C${String(index + 1).padStart(4, '0')}`,
    name: faker.person.fullName(),
    email: `customer${index + 1}.${merchant.orderPrefix.toLowerCase()}@example.com`,
    phone: faker.phone.number({ style: 'international' }),
    address: {
      street: faker.location.streetAddress(),
      postalCode: faker.location.zipCode(),
      city: faker.location.city(),
      country: merchant.country,
    },
  }));
}
