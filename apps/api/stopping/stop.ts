import type { Configuration } from '@ledger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Stopping } from './stopping';

/** Takes no more connections, finishes the requests there are within the configured time, then closes the ledger. */
export async function stop(app: NestFastifyApplication, { shutdownWaitMax }: Configuration): Promise<void> {
  app.get(Stopping).begin();
  // Whoever has not read their answer by then would keep the ledger open; what they asked for is recorded or it is not.
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), shutdownWaitMax);
  await app.close();
  clearTimeout(late);
}
