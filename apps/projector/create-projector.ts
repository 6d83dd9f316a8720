import type { Configuration } from '@ledger';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProjectorModule } from './projector.module';
import { refuseEmbeddedEngines } from './refuse-embedded-engines';

/** One projector, ready to tell its health. */
export interface Projector {
  readonly app: NestFastifyApplication;
  /** Answers where it tells its health and its metrics. */
  listen(): Promise<string>;
  /** Finishes the batch at hand and gives its share of the work to the others. */
  stop(): Promise<void>;
}

/** Starts to keep a share of the views. Throws ConfigurationFault for engines that one process keeps to itself. */
export async function createProjector(configuration: Configuration): Promise<Projector> {
  refuseEmbeddedEngines(configuration);
  const app = await NestFactory.create<NestFastifyApplication>(
    ProjectorModule.forRoot(configuration),
    new FastifyAdapter(),
    { logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }), abortOnError: false },
  );
  await app.init();
  return {
    app,
    listen: async () => {
      await app.listen(configuration.projectorPort, configuration.host);
      return app.getUrl();
    },
    stop: () => app.close(),
  };
}
