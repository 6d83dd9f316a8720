import { percentile } from '../measure/percentile';
import { captureBody, orderIdOf } from '../world/sample-order';
import { HttpConnection, requestText } from './http-connection';
import type { LoadJob, LoadResult } from './load.job';

/** The side that makes the load, alone in its process so that what it costs can be told from what it measures. */
process.once('message', async (job: LoadJob) => {
  process.send?.(await run(job));
  process.disconnect();
});

async function run(job: LoadJob): Promise<LoadResult> {
  const request = requestOf[job.kind];
  const connections = await Promise.all(Array.from({ length: job.connections }, () => HttpConnection.open(job.port)));
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  let firstRefusal: string | undefined;
  let next = 0;

  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + job.seconds * 1_000;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < job.requests && performance.now() < end) {
        const text = request(job, next++);
        const began = performance.now();
        const { status, body } = await connection.send(text);
        latencies.push(performance.now() - began);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status >= 300) firstRefusal ??= body.toString('utf8');
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.close();
  return {
    requests: latencies.length,
    seconds,
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    statuses,
    cpuSeconds: (user + system) / 1e6,
    ...(firstRefusal !== undefined && { firstRefusal }),
  };
}

const requestOf: Record<LoadJob['kind'], (job: LoadJob, index: number) => string> = {
  captures: ({ apiKey, orders, run }, index) =>
    requestText(
      'POST',
      `/v1/orders/${orderIdOf(spread(index, orders))}/captures`,
      { authorization: `Bearer ${apiKey}`, 'idempotency-key': `${run}-${index}` },
      JSON.stringify(captureBody(index)),
    ),
  balances: ({ apiKey, orders }) =>
    requestText('GET', `/v1/orders/${orderIdOf(Math.floor(Math.random() * orders))}/balances`, {
      authorization: `Bearer ${apiKey}`,
    }),
};

/** A prime that divides no number of orders we use: so every order has its turn before the first has its second. */
const STEP = 7_919;

/** Scattered, so that neighbours in time are no neighbours in the store. */
function spread(index: number, orders: number): number {
  return (index * STEP) % orders;
}
