import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerRecord } from '@domain';
import {
  askConsistency,
  askEventHash,
  askInclusion,
  askRoot,
  hexOf,
  leafHash,
  verifyConsistency,
  verifyInclusion,
} from '@log-tree';
import {
  type Feed,
  isCatchingUp,
  type LogTree,
  logTreeProjection,
  openSqliteReadModels,
  type ReadModelReader,
  readLogTree,
  runProjections,
} from '@read-models';
import { sendResult } from './send-result';
import type { TreeJob, TreeResult } from './tree.job';

const LEDGER_ID = '0d1f2c3b-4a59-4687-9786-a5b4c3d2e1f0';
const AT = '2026-01-05T00:00:00.000Z';

/** Builds the tree of so many events that nobody stored, alone in its process, and then proves random ones. */
process.once('message', async ({ folder, leaves, proofs, batch }: TreeJob) => {
  const file = join(folder, 'views.sqlite');
  const views = openSqliteReadModels({ file });
  const feed = madeUp(leaves, batch);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const run = runProjections({
    ...{ feed, store: views, projections: [logTreeProjection], now: () => AT, onRebuild: () => undefined },
    onProgress: ([generation]) => {
      if (generation?.caughtUp) void run.stop();
    },
  });
  await run.done;
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const result = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    inclusionMs: await timed(proofs, () => proveInclusion(views, leaves)),
    consistencyMs: await timed(proofs, () => proveConsistency(views, leaves)),
  };
  // Closed, so that the file holds all of it.
  await views.close();
  sendResult<TreeResult>({ ...result, bytesPerEvent: statSync(file).size / leaves });
});

/** As the service answers: read, made, and held against the root before it is handed out. */
function proveInclusion(views: ReadModelReader, size: number): Promise<boolean> {
  const index = Math.floor(Math.random() * size);
  return inTree(views, async (tree) => {
    const [eventHash = ''] = await tree.ask(askEventHash(index));
    const path = await tree.ask(askInclusion(index, size));
    const [root = ''] = await tree.ask(askRoot(size));
    return verifyInclusion({ leaf: hexOf(leafHash(Buffer.from(eventHash, 'hex'))), index, size, path, root });
  });
}

function proveConsistency(views: ReadModelReader, to: number): Promise<boolean> {
  const from = 1 + Math.floor(Math.random() * to);
  return inTree(views, async (tree) => {
    const [[fromRoot = ''], [toRoot = '']] = [await tree.ask(askRoot(from)), await tree.ask(askRoot(to))];
    return verifyConsistency({ from, fromRoot, to, toRoot, path: await tree.ask(askConsistency(from, to)) });
  });
}

async function inTree(views: ReadModelReader, work: (tree: LogTree) => Promise<boolean>): Promise<boolean> {
  const read = await readLogTree(views, work);
  return !isCatchingUp(read) && read.answer;
}

async function timed(times: number, prove: () => Promise<boolean>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    if (!(await prove())) throw new Error('a proof does not hold');
    took.push(performance.now() - start);
  }
  return took;
}

/** A log that says nothing but hashes. */
function madeUp(events: number, batch: number): Feed {
  const event = { type: 'CutOffReached', cutOff: AT } as const;
  const envelope = { ledgerId: LEDGER_ID, stream: 'ledger-', merchantId: null, recordedAt: AT };
  const recordAt = (sequence: number): LedgerRecord => ({
    envelope: { ...envelope, revision: sequence } as LedgerRecord['envelope'],
    ...{ event, hash: hash('sha256', String(sequence), 'buffer'), cursor: String(sequence + 1) },
  });
  return {
    async readAll(after, limit) {
      const from = Number(after);
      const count = Math.min(limit, batch, events - from);
      const records = Array.from({ length: count }, (_, at) => recordAt(from + at));
      return { records, reached: records.at(-1)?.cursor ?? after };
    },
    recordAt: async ({ revision }) => recordAt(revision),
    headSequence: async () => events - 1,
    onAppended: () => () => undefined,
  };
}
