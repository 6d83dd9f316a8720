import type { BenchPlan } from './bench.plan';
import { type CatchingUp, catchingUpPart, rowsOfCatchingUp } from './parts/eventstoredb/catching-up.part';
import { livePostgresPart } from './parts/eventstoredb/live-postgres.part';
import { APPEND_TIMEOUT_MS, makePlace } from './parts/eventstoredb/place';
import { servicePart } from './parts/eventstoredb/service.part';
import { middleTurns, type Turn } from './parts/eventstoredb/turn.part';
import { aimsOfEventStoreDb } from './report/aims';
import type { Section } from './report/section';
import { missingEventStoreDb, type OwnServers, versionsOf, withOwnServers } from './world/own-servers';
import { inTemporaryFolder } from './world/temporary-folder';

/** What the aims are held against. */
export interface EventStoreDbFigures {
  readonly turns: readonly Turn[];
  readonly catchingUp: CatchingUp;
  /** Seconds that the last caller waited for a frozen server. */
  readonly frozen: number;
  readonly appendTimeoutMs: number;
}

const READING = `- *bare client* appends events of 600 bytes to new streams, alone in a process: the ceiling. *Our engine* does the same through the port. *CPU* is theirs.
- *captures* are one request each, of five lines with tracking, answered after the append. Their orders are in the service's memory (\`CACHE_BYTES_MAX\` is 1 GiB here), so that nothing is read; of
  *cold* ones the stream is read first. *Bulk* is one stream of lines. Views are in the service's memory unless the row says otherwise.
- The three take turns at each number in flight, several times in a full run; the table shows the turn with the middle ratio, and the aims are its ratios.
- *catching up* is from the beginning of the log to its end, four views at once: in memory within one process, and on PostgreSQL by a projector, from when it has its leases on.
- *views there after* is how long a question that must see the last capture waited.
- Cores of the servers are theirs alone. Memory that PostgreSQL's processes share is counted once.`;

/** The log on EventStoreDB, with views in memory and on PostgreSQL. Undefined, and said aloud, where there is no server. */
export async function eventStoreDbBench(plan: BenchPlan, say: (text: string) => void): Promise<Section | undefined> {
  const missing = missingEventStoreDb();
  if (missing !== undefined) {
    say(missing);
    return undefined;
  }
  return withOwnServers((servers) => inTemporaryFolder((folder) => measure(servers, folder, plan, say)));
}

async function measure(
  servers: OwnServers,
  folder: string,
  { servers: plan }: BenchPlan,
  say: (text: string) => void,
): Promise<Section> {
  say(`filling a log on ${await versionsOf(servers)}`);
  const place = await makePlace(servers, folder, plan);
  say(`filled with ${place.ledger.orders} orders in ${place.ledger.fillSeconds.toFixed(1)} s; catching up`);
  const catchingUp = await catchingUpPart(place);
  say(place.onPostgres ? 'views on PostgreSQL live' : 'SKIPPED: there is no PostgreSQL here, or nobody to run it');
  const live = await livePostgresPart(place, plan);
  // Last, because it ends with a server that was frozen and has to catch its breath.
  const onMemory = await servicePart(place, plan, say);
  const turns = middleTurns(onMemory.turns);
  return {
    heading: 'EventStoreDB, views in memory and on PostgreSQL',
    about: `${await versionsOf(servers)}, each one node on the loopback device, as they are on this machine, which need not be their makers' builds; every commit goes to the disk.
Servers, service and load share these cores, so trust the ratios more than the figures. *CPU*, and a column with a name alone, is in busy cores.${place.onPostgres ? '' : '\n\n**PostgreSQL was skipped: there was none.**'}`,
    rows: [
      ...turns.flatMap(({ bare, engine, service }) => [bare, engine, service]),
      ...onMemory.others,
      ...live,
      ...rowsOfCatchingUp(catchingUp),
      onMemory.frozen.row,
    ],
    aims: aimsOfEventStoreDb({
      ...{ turns, catchingUp, appendTimeoutMs: APPEND_TIMEOUT_MS },
      frozen: onMemory.frozen.answeredAfterSeconds,
    }),
    reading: READING,
  };
}
