import type { Refusal } from '../../refusals/refusals';
import { firstRefused, knownCurrency } from '../checks';
import { checkTerms } from './check-terms';
import type { MerchantCommand } from './merchant.commands';
import type { MerchantEvent } from './terms.events';

/** What is agreed with a merchant changes as told. Refuses with VALIDATION_FAILED, LIMIT_EXCEEDED. */
export function decideMerchant(command: MerchantCommand): [MerchantEvent] | Refusal {
  switch (command.type) {
    case 'SetMerchantTerms':
      return checkTerms(command.terms) ?? [{ type: 'MerchantTermsSet', ...command.terms }];
    case 'SetPayoutAccount': {
      const { currency, account } = command;
      return firstRefused(() => knownCurrency(currency)) ?? [{ type: 'PayoutAccountSet', currency, account }];
    }
  }
}
