import type { Provider } from '@nestjs/common';
import { ApiKeys } from '../api-keys/api-keys';
import { Erasing } from '../commands/privacy/erasing';
import { Configuration } from '../configuration/configuration';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { OrderReading } from '../queries/order-reading';
import { CustomerLinks } from './customer-links';
import { GetCustomerPageHandler } from './get-customer-page.query';
import { sealedTokens } from './sealed-tokens';
import { Sessions } from './sessions';

/** The ways in that are not an API key of their own. */
export const doorProviders: Provider[] = [
  {
    provide: Sessions,
    inject: [ApiKeys, OPEN_LEDGER, Configuration],
    useFactory: (keys: ApiKeys, ledger: OpenLedger, { sessionTtl }: Configuration) =>
      new Sessions(keys, sealedTokens('session', ledger), sessionTtl),
  },
  {
    provide: CustomerLinks,
    inject: [OPEN_LEDGER, OrderReading, Erasing],
    useFactory: (ledger: OpenLedger, orders: OrderReading, erasing: Erasing) =>
      new CustomerLinks(ledger, orders, erasing, sealedTokens('customer link', ledger)),
  },
  GetCustomerPageHandler,
];
