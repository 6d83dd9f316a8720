import { type Configuration, LedgerModule } from '@ledger';
import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';

/** The views and the clock's work, without anything that callers could ask for. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest knows modules by their classes.
export class ProjectorModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [LedgerModule.forProjector(configuration)],
      controllers: [HealthController, MetricsController],
    };
  }
}
