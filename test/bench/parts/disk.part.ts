import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../measure/percentile';
import type { Row } from '../report/row';
import { inTemporaryFolder } from '../world/temporary-folder';

const BYTES = 600;

/** What the disk can do at best when every event waits for it alone: nothing durable is faster without sharing. */
export function diskPart(appends: number): Promise<Row> {
  return inTemporaryFolder(async (folder) => {
    const file = openSync(join(folder, 'append'), 'a');
    const bytes = Buffer.alloc(BYTES, 'x');
    const latencies: number[] = [];
    const start = performance.now();
    for (let i = 0; i < appends; i += 1) {
      const began = performance.now();
      writeSync(file, bytes);
      fdatasyncSync(file);
      latencies.push(performance.now() - began);
    }
    const seconds = (performance.now() - start) / 1_000;
    closeSync(file);
    return {
      what: `disk: append ${BYTES} B + fdatasync`,
      unit: 'appends/s',
      perSecond: appends / seconds,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
    };
  });
}
