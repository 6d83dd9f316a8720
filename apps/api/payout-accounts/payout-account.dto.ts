import type { PayoutAccount } from '@domain';
import { Bic, Currency, Iban, Optional, Text } from '../validation/rules';
import { AtMostOneOf, SomeOf } from '../validation/together';

/** What a file for the bank can hold (ISO 20022 `Nm` and `Othr/Id`). */
const NAME_LENGTH_MAX = 140;
const ACCOUNT_NUMBER_LENGTH_MAX = 34;

@SomeOf('iban', 'accountNumber')
@AtMostOneOf('iban', 'accountNumber')
export class PayoutAccountRequest {
  @Currency() readonly currency: string;
  @Text(NAME_LENGTH_MAX) readonly name: string;
  @Optional() @Iban() readonly iban?: string;
  @Optional() @Text(ACCOUNT_NUMBER_LENGTH_MAX) readonly accountNumber?: string;
  @Optional() @Bic() readonly bic?: string;
}

export function payoutAccount({ currency: _, ...account }: PayoutAccountRequest): PayoutAccount {
  return account;
}
