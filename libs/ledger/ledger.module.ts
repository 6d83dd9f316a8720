import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLog } from './access-log/access-log';
import { ApiKeys } from './api-keys/api-keys';
import { CLOCK } from './clock/clock';
import { Configuration } from './configuration/configuration';
import { CustomerLinks } from './doors/customer-links';
import { Sessions } from './doors/sessions';
import { LedgerFeed } from './feed/ledger-feed';
import { LedgerLifecycle } from './ledger.lifecycle';
import { ledgerProviders } from './ledger.providers';
import type { LedgerRole } from './ledger.role';
import { LedgerMetrics } from './metrics/ledger.metrics';
import { OPEN_LEDGER } from './opening/open-ledger';
import { Readiness } from './readiness/readiness';

/** One ledger, from its configuration to the two buses that commands and questions are given to. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest knows modules by their classes.
export class LedgerModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return compose(configuration, 'service');
  }

  /** The same without callers: it keeps a share of the views, and does what one instance does for all. */
  static forProjector(configuration: Configuration): DynamicModule {
    return compose(configuration, 'projector');
  }
}

function compose(configuration: Configuration, role: LedgerRole): DynamicModule {
  return {
    module: LedgerModule,
    global: true,
    imports: [CqrsModule.forRoot()],
    providers: [
      { provide: Configuration, useValue: configuration },
      { provide: Logger, useValue: new Logger('Ledger') },
      ...ledgerProviders(role),
      LedgerLifecycle,
    ],
    exports: [
      AccessLog,
      CqrsModule,
      Configuration,
      OPEN_LEDGER,
      CLOCK,
      ApiKeys,
      CustomerLinks,
      Sessions,
      LedgerFeed,
      LedgerMetrics,
      Readiness,
    ],
  };
}
