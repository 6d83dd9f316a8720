import { openPostgresReadModels, type PostgresReadModels, projections } from '@read-models';
import { watch } from '../../measure/watched';
import type { Row } from '../../report/row';
import { type Settings, startProjector } from '../../world/program';
import type { Place } from './place';

const LOOK_EVERY_MS = 50;
const CAUGHT_UP_WITHIN_MS = 300_000;

/**
 * A projector builds every view on PostgreSQL, from the moment on at which it has made place for them: before, it starts
 * and takes its leases.
 */
export async function projectorCatchUp(place: Place, events: number): Promise<Row> {
  const { eventStoreDb, postgres, onPostgres } = place;
  if (!postgres || !onPostgres) throw new Error('there is no PostgreSQL to build views on');
  const views = await openViews(onPostgres);
  const projector = await startProjector(onPostgres);
  try {
    await until(async () => (await hindmost(views)) !== undefined);
    const start = performance.now();
    const watched = watch({ service: projector.pid, eventStoreDb: eventStoreDb.pid, postgres: postgres.pid });
    await until(async () => ((await hindmost(views)) ?? -1) >= events - 1);
    const seconds = (performance.now() - start) / 1_000;
    watched.look();
    return {
      ...watched.columns(seconds),
      what: 'catching up: every view on PostgreSQL',
      unit: 'events/s',
      perSecond: events / seconds,
      note: `${events.toLocaleString('en')} events in ${seconds.toFixed(1)} s`,
    };
  } finally {
    await projector.stop();
    await views.close();
  }
}

function openViews({ POSTGRES_URL: url = '', POSTGRES_SCHEMA: schema = 'capture_ledger' }: Settings) {
  return openPostgresReadModels({ url, schema });
}

/** The sequence of the projection that is furthest behind; undefined until all have been begun. */
async function hindmost(views: PostgresReadModels): Promise<number | undefined> {
  const live = await Promise.all(projections.map((projection) => views.live(projection)));
  if (live.includes(undefined)) return undefined;
  return Math.min(...live.map((generation) => generation?.checkpoint?.sequence ?? -1));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const late = performance.now() + CAUGHT_UP_WITHIN_MS; !(await condition()); ) {
    if (performance.now() > late) throw new Error(`the projector did not get there in ${CAUGHT_UP_WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
