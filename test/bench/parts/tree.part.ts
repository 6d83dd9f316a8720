import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { TreeResult } from '../load/tree.job';
import { percentile } from '../measure/percentile';
import type { Row } from '../report/row';
import { inTemporaryFolder } from '../world/temporary-folder';

/** The tree of a log alone: what it costs to keep, and how long proofs take. */
export function treePart(leaves: number, proofs: number): Promise<readonly [keep: Row, include: Row, go: Row]> {
  return inTemporaryFolder(async (folder) => {
    const job = { folder, leaves, proofs, batch: 10_000 };
    const { seconds, cpuSeconds, bytesPerEvent, inclusionMs, consistencyMs } = await inProcessOfItsOwn<TreeResult>(
      'load/tree.process.ts',
      job,
    );
    const of = (took: readonly number[]) => ({ p50: percentile(took, 0.5), p99: percentile(took, 0.99) });
    const about = { logSize: leaves, unit: 'proofs/s' };
    return [
      {
        ...{ what: 'tree: keep it, from nothing', logSize: leaves, unit: 'events/s', perSecond: leaves / seconds },
        serverCores: cpuSeconds / seconds,
        note: `${((cpuSeconds / leaves) * 1e6).toFixed(1)} µs of CPU and ${bytesPerEvent.toFixed(0)} B an event`,
      },
      { what: 'tree: prove an event', ...about, ...of(inclusionMs) },
      { what: 'tree: prove consistency', ...about, ...of(consistencyMs) },
    ];
  });
}
