import { fork } from 'node:child_process';
import { join } from 'node:path';
import { HTTP_CONNECTIONS } from '../bench.plan';
import { runLoad } from '../load/run-load';
import { coresBusy, usageOf } from '../measure/process-usage';
import type { Row } from '../report/row';
import { ownChild } from '../world/own-child';

/** What the framework alone can do on this machine, with the same load: everything else is ours. */
export async function emptyRoutePart(seconds: number): Promise<Row> {
  const server = ownChild(fork(join(__dirname, '../load/empty-route.process.ts')));
  try {
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      server.once('message', (message) => resolve(message as { port: number }));
      server.once('exit', (code) => reject(new Error(`the empty route ended with ${code}`)));
    });
    const job = {
      kind: 'captures' as const,
      port,
      apiKey: 'none',
      connections: HTTP_CONNECTIONS,
      requests: Number.MAX_SAFE_INTEGER,
      orders: 1_000,
      run: 'empty',
    };
    // Until the compiler has seen the code often enough, it is another program.
    await runLoad({ ...job, seconds: Math.min(2, seconds) });
    const pid = server.pid ?? 0;
    const before = usageOf(pid);
    const result = await runLoad({ ...job, seconds });
    const after = usageOf(pid);
    return {
      what: `HTTP: empty POST route, ${HTTP_CONNECTIONS} connections`,
      unit: 'requests/s',
      perSecond: result.perSecond,
      p50: result.p50,
      p99: result.p99,
      serverCores: coresBusy(before, after, result.seconds),
      loadCores: result.cpuSeconds / result.seconds,
      residentMegabytes: after?.residentMegabytes,
    };
  } finally {
    server.disconnect();
  }
}
