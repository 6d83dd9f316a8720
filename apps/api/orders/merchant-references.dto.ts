import { Optional, Text } from '../validation/rules';
import { SomeOf } from '../validation/together';

/** The merchant's own names for the order, shown beside it and carried to the customer's invoices. */
@SomeOf('reference1', 'reference2')
export class MerchantReferencesRequest {
  @Optional() @Text() readonly reference1?: string;
  @Optional() @Text() readonly reference2?: string;
}
