import type { Provider } from '@nestjs/common';
import { ApiKeys } from '../api-keys/api-keys';
import { Configuration } from '../configuration/configuration';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
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
];
