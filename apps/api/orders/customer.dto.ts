import type { CustomerDetails } from '@domain';
import { Part } from '../validation/nested';
import { Email, Optional, Text } from '../validation/rules';
import { SomeOf } from '../validation/together';

export class PostalAddressRequest {
  @Optional() @Text() readonly name?: string;
  @Optional() @Text() readonly street?: string;
  @Optional() @Text() readonly street2?: string;
  @Optional() @Text(32) readonly postalCode?: string;
  @Optional() @Text() readonly city?: string;
  @Optional() @Text() readonly region?: string;
  @Optional() @Text(64) readonly country?: string;
}

/** Who bought. Every member is personal: it is sealed before it is stored, and gone when the customer is erased. */
@SomeOf('name', 'email', 'phone', 'billingAddress', 'shippingAddress')
export class CustomerRequest {
  @Optional() @Text() readonly name?: string;
  @Optional() @Email() readonly email?: string;
  @Optional() @Text(64) readonly phone?: string;
  @Optional() @Part(() => PostalAddressRequest) readonly billingAddress?: PostalAddressRequest;
  @Optional() @Part(() => PostalAddressRequest) readonly shippingAddress?: PostalAddressRequest;
}

// JSON.stringify writes the members in the order of this list: sorted, as the canonical form wants them.
const MEMBERS = [
  'billingAddress',
  'city',
  'country',
  'email',
  'name',
  'phone',
  'postalCode',
  'region',
  'shippingAddress',
  'street',
  'street2',
];

/** One canonical text, sealed as a whole. */
export function customerDetails(customer: CustomerRequest): CustomerDetails {
  return { unsealed: JSON.stringify(customer, MEMBERS) };
}
