import { type BenchPlan, HTTP_CONNECTIONS, QUERY_CONNECTIONS } from '../bench.plan';
import type { LoadJob } from '../load/load.job';
import { runLoad } from '../load/run-load';
import { coresBusy, type Usage, usageOf } from '../measure/process-usage';
import { watchLag } from '../measure/projection-lag';
import { type Memory, watchMemory } from '../measure/watch-memory';
import type { Row } from '../report/row';
import type { BenchLedger } from '../world/bench-ledger';
import { type Program, startService } from '../world/program';
import { assertAllAccepted } from './all-accepted';

const WARM_UP_SECONDS = 2;

export interface HttpFigures {
  readonly balances: Row;
  readonly single: Row;
  readonly bulk: Row;
  /** Of the service, over single and bulk captures together. */
  readonly memory: Memory | undefined;
}

/** The service as it ships, over HTTP with every view running: balances, single captures, bulk captures. */
export async function httpPart(ledger: BenchLedger, logSize: number, plan: BenchPlan): Promise<HttpFigures> {
  const service = await startService(ledger.settings);
  try {
    const job = { port: service.port, apiKey: ledger.merchantKey, orders: ledger.orders, seconds: plan.httpSeconds };
    const captures = { ...job, kind: 'captures', connections: HTTP_CONNECTIONS, requests: ENDLESS } as const;
    const balances = { ...job, kind: 'balances', connections: QUERY_CONNECTIONS, run: 'balances' } as const;
    const bulk = { ...captures, kind: 'bulk', connections: 1, requests: plan.bulkLines } as const;
    await runLoad({ ...captures, run: 'warm', seconds: WARM_UP_SECONDS });
    await runLoad({ ...balances, requests: 1_000 });

    const measure = (what: string, load: LoadJob) => measured(what, service, ledger, logSize, load);
    const query = await measure('HTTP: random balances', { ...balances, requests: plan.balanceQueries, seconds: 60 });
    const watch = watchMemory(service.pid);
    const single = await measure('HTTP: single captures', { ...captures, run: 'single' });
    const many = await measure('HTTP: bulk captures', { ...bulk, run: 'bulk' });
    return { balances: query, single, bulk: many, memory: watch.stop() };
  } finally {
    await service.stop();
  }
}

const ENDLESS = Number.MAX_SAFE_INTEGER;

async function measured(
  what: string,
  service: Program,
  ledger: BenchLedger,
  logSize: number,
  job: LoadJob,
): Promise<Row> {
  const before = usageOf(service.pid);
  let after: Usage | undefined;
  const { result, lag } = await watchLag(service, ledger.ledgerKey, async () => {
    const answer = await runLoad(job);
    after = usageOf(service.pid);
    return answer;
  });
  assertAllAccepted(what, result);
  return {
    what: `${what}, ${job.connections} connection${job.connections === 1 ? '' : 's'}`,
    logSize,
    unit: job.kind === 'balances' ? 'queries/s' : 'captures/s',
    perSecond: result.perSecond,
    p50: result.p50,
    p99: result.p99,
    serverCores: coresBusy(before, after, result.seconds),
    loadCores: result.cpuSeconds / result.seconds,
    residentMegabytes: after?.residentMegabytes,
    ...(job.kind !== 'balances' && {
      note: `views at most ${lag.eventsMax} events behind, none ${Math.round(lag.caughtUpMs)} ms after the load`,
    }),
  };
}
