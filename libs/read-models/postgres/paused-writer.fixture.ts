import { fresh, shop } from '../contract/batches.fixture';
import { sales, sample, shops } from '../contract/sample-projection';
import type { Generation, ReadModelStore } from '../read-models.port';
import { openPostgresReadModels } from './postgres-read-models';
import { move } from './several-writers.fixture';

/** A process of its own that stops itself in the middle of a batch, and tells how that batch and the next one ended. */
process.once('message', async ({ url, schema, held }: PausedWriter) => {
  const views = await openPostgresReadModels({ url, schema });
  const store = views.forPartitions(held);
  const live = await store.live(sample);
  if (live === undefined) throw new Error('the view is there');
  const ends = [await endOf(pausingBatch(store, live)), await endOf(move(store, live, -1, 5))];
  await views.close();
  process.send?.(ends);
  process.disconnect();
});

export interface PausedWriter {
  readonly url: string;
  readonly schema: string;
  readonly held: Parameters<Awaited<ReturnType<typeof openPostgresReadModels>>['forPartitions']>[0];
}

/** Its first table is on its way to the server when the second one is asked for its row. */
function pausingBatch(store: ReadModelStore, live: Generation): Promise<string> {
  const sale = {
    ...{ sequence: 1, number: 0, shop: 'a' },
    get price(): bigint {
      process.kill(process.pid, 'SIGSTOP');
      return 1n;
    },
  };
  return move(store, live, -1, 3, [
    { table: shops, rows: [fresh(shop('of the paused one'), 1)] },
    { table: sales, rows: [fresh(sale, 1)] },
  ]);
}

async function endOf(batch: Promise<string>): Promise<string> {
  return batch.catch((error: Error) => `${error.constructor.name}: ${error.message}`);
}
