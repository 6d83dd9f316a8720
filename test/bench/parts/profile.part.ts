import { join } from 'node:path';
import { type BenchPlan, HTTP_CONNECTIONS } from '../bench.plan';
import type { LoadJob } from '../load/load.job';
import { runLoad } from '../load/run-load';
import { readProfiles, type ThreadProfile } from '../measure/cpu-profile';
import { type BenchLedger, makeBenchLedger } from '../world/bench-ledger';
import { missingEventStoreDb, withOwnServers } from '../world/own-servers';
import { startService } from '../world/program';
import { inTemporaryFolder } from '../world/temporary-folder';
import { assertAllAccepted } from './all-accepted';
import { makePlace } from './eventstoredb/place';

const FUNCTIONS_SHOWN = 30;
/** Code that was not compiled yet would show what a start costs. */
const WARM_UP_SECONDS = 4;

/** Where the time of the service goes under a load, thread by thread: for a figure that falls short. */
export async function profilePart(
  engine: 'sqlite' | 'eventstoredb',
  plan: BenchPlan,
  kind: LoadJob['kind'],
): Promise<string> {
  if (engine === 'sqlite') {
    return inTemporaryFolder(async (folder) => {
      const ledger = await makeBenchLedger({ DATA_FOLDER: folder }, plan.logSizes[0] ?? 0);
      return profile(folder, ledger, ledger.orders, plan, kind);
    });
  }
  const missing = missingEventStoreDb();
  if (missing !== undefined) return missing;
  return withOwnServers((servers) =>
    inTemporaryFolder(async (folder) => {
      // All of these orders are asked for while the service warms up.
      const { ledger, warmOrders } = await makePlace(servers, folder, { ...plan.servers, coldOrders: 0 });
      return profile(folder, ledger, warmOrders, plan, kind);
    }),
  );
}

async function profile(
  folder: string,
  ledger: BenchLedger,
  orders: number,
  plan: BenchPlan,
  kind: LoadJob['kind'],
): Promise<string> {
  const profiles = join(folder, 'profiles');
  const service = await startService(ledger.settings, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  const job = {
    kind,
    port: service.port,
    apiKey: ledger.merchantKey,
    orders,
    connections: HTTP_CONNECTIONS,
    requests: kind === 'bulk' ? plan.bulkLines : Number.MAX_SAFE_INTEGER,
  };
  await runLoad({ ...job, run: 'warm', seconds: WARM_UP_SECONDS });
  const from = monotonicMicroseconds();
  const result = await runLoad({ ...job, run: 'profile', seconds: plan.httpSeconds });
  const to = monotonicMicroseconds();
  await service.stop();
  assertAllAccepted('profiling', result);
  const { requests, perSecond } = result;
  const threads = readProfiles(profiles, from, to).map((thread, index) => describe(thread, index, requests));
  return [`${kind}: ${requests} requests, ${Math.round(perSecond)} a second, while profiled`, ...threads].join('\n\n');
}

function describe({ busyMs, self, inclusive }: ThreadProfile, index: number, requests: number): string {
  const busy = `${Math.round(busyMs)} ms busy, ${Math.round((busyMs * 1_000) / requests)} µs a request`;
  return [`thread ${index}: ${busy}`, 'in itself:', largest(self), 'with what it calls:', largest(inclusive)].join(
    '\n',
  );
}

function largest(sums: ReadonlyMap<string, number>): string {
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FUNCTIONS_SHOWN)
    .map(([name, ms]) => `${String(Math.round(ms)).padStart(8)} ms  ${name}`)
    .join('\n');
}

function monotonicMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}
