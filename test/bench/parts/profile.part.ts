import { join } from 'node:path';
import { type BenchPlan, HTTP_CONNECTIONS } from '../bench.plan';
import type { LoadJob } from '../load/load.job';
import { runLoad } from '../load/run-load';
import { readProfiles, type ThreadProfile } from '../measure/cpu-profile';
import { makeBenchLedger } from '../world/bench-ledger';
import { startService } from '../world/service';
import { inTemporaryFolder } from '../world/temporary-folder';

const FUNCTIONS_SHOWN = 30;
/** Code that was not compiled yet would show what a start costs. */
const WARM_UP_SECONDS = 4;

/** Where the time of the service goes under a load, thread by thread: for a figure that falls short. */
export function profilePart(plan: BenchPlan, kind: LoadJob['kind']): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const ledger = await makeBenchLedger(folder, plan.logSizes[0] ?? 0);
    const profiles = join(folder, 'profiles');
    const service = await startService(folder, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
    const job = {
      kind,
      port: service.port,
      apiKey: ledger.merchantKey,
      orders: ledger.orders,
      connections: HTTP_CONNECTIONS,
      requests: kind === 'bulk' ? plan.bulkLines : Number.MAX_SAFE_INTEGER,
    };
    await runLoad({ ...job, run: 'warm', seconds: WARM_UP_SECONDS });
    const from = monotonicMicroseconds();
    const { requests, perSecond } = await runLoad({ ...job, run: 'profile', seconds: plan.httpSeconds });
    const to = monotonicMicroseconds();
    await service.stop();
    const threads = readProfiles(profiles, from, to).map((thread, index) => describe(thread, index, requests));
    return [`${kind}: ${requests} requests, ${Math.round(perSecond)} a second, while profiled`, ...threads].join(
      '\n\n',
    );
  });
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
