import { percentile } from '../measure/percentile';
import { captureBody, orderIdOf } from '../world/sample-order';
import { HttpConnection, requestText } from './http-connection';
import type { LoadJob, LoadResult } from './load.job';
import { sendBulk } from './send-bulk';
import { sendResult } from './send-result';
import { spread } from './spread';

/** The side that makes the load, alone in its process so that what it costs can be told from what it measures. */
process.once('message', async (job: LoadJob) => {
  sendResult(job.kind === 'bulk' ? await runBulk(job) : await run(job, requestOf[job.kind]));
});

type RequestOf = (job: LoadJob, index: number) => string;

async function run(job: LoadJob, request: RequestOf): Promise<LoadResult> {
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

const requestOf: Record<Exclude<LoadJob['kind'], 'bulk'>, RequestOf> = {
  captures: ({ apiKey, orders, firstOrder = 0, run }, index) =>
    requestText(
      'POST',
      `/v1/orders/${orderIdOf(firstOrder + spread(index, orders))}/captures`,
      { authorization: `Bearer ${apiKey}`, 'idempotency-key': `${run}-${index}` },
      JSON.stringify(captureBody(index)),
    ),
  balances: ({ apiKey, orders }) =>
    requestText('GET', `/v1/orders/${orderIdOf(Math.floor(Math.random() * orders))}/balances`, {
      authorization: `Bearer ${apiKey}`,
    }),
};

async function runBulk(job: LoadJob): Promise<LoadResult> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { results, refused, firstRefusal } = await sendBulk({ ...job, lines: job.requests });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    requests: results,
    seconds,
    perSecond: results / seconds,
    statuses: { recorded: results - refused, refused },
    cpuSeconds: (user + system) / 1e6,
    ...(firstRefusal !== undefined && { firstRefusal }),
  };
}
