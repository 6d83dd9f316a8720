import { type Configuration, LedgerModule } from '@ledger';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { controllers } from './controllers';
import { Exports } from './exports/exports';
import { HttpMetrics } from './health/http-metrics';
import { ProviderClient } from './oidc/provider-client';
import { DemoLinks } from './sessions/demo-links';
import { Stopping } from './stopping/stopping';

/** The ledger over HTTP. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest knows modules by their classes.
export class ApiModule {
  static forRoot(configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LedgerModule.forRoot(configuration),
        // For Nest's own words only: requests are logged by one hook, not by a middleware on each of them.
        LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [] }),
      ],
      controllers,
      providers: [Stopping, HttpMetrics, Exports, ProviderClient, DemoLinks],
    };
  }
}
