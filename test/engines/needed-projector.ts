import { type Configuration, LedgerModule } from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** A projector beside a service on the pair of engines where the service does not keep the views itself. */
export async function startNeededProjector(configuration: Configuration): Promise<INestApplicationContext | undefined> {
  if (configuration.eventStore !== 'eventstoredb' || configuration.readModels !== 'postgres') return undefined;
  const app = await NestFactory.createApplicationContext(LedgerModule.forProjector(configuration), { logger: false });
  await app.init();
  return app;
}
