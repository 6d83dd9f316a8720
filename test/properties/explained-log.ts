import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal, type Refusal, streamOf } from '@domain';
import type { EventStore } from '@event-store';
import { logFeed } from '@ledger';
import {
  type CatchingUp,
  createMemoryReadModels,
  openSqliteReadModels,
  type PageUnknown,
  type Read,
  type ReadModelStore,
} from '@read-models';
import { EMPTY } from 'rxjs';
import { record } from '../../apps/auditor/recorded-log.fixture';
import { replayIntoViews } from '../../apps/auditor/replay/replay-into-views';
import type { Said, TestLog } from '../../libs/read-models/runner/log.fixture';

/** A recorded log, and every view of it. */
export interface ExplainedLog {
  readonly store: EventStore;
  readonly views: ReadModelStore;
  close(): Promise<void>;
}

/** Records what was said, one event an append, and folds it into views. */
export async function explainedLog(said: readonly Said[], engine: 'memory' | 'sqlite'): Promise<ExplainedLog> {
  const store = await record(
    said.map(({ event, merchantId, recordedAt }, place) => ({
      stream: streamOf(event, merchantId),
      merchantId: streamOf(event, merchantId).endsWith('-') ? null : merchantId,
      ...{ recordedAt, actor: 'somebody', commandType: 'AnyCommand', idempotencyKey: `key-${place}`, events: [event] },
    })),
  );
  const folder = await mkdtemp(join(tmpdir(), 'explained-'));
  const views =
    engine === 'memory' ? createMemoryReadModels() : openSqliteReadModels({ file: join(folder, 'views.sqlite') });
  await replayIntoViews({ feed: logFeed(store, EMPTY), views, now: () => '2026-06-01T00:00:00.000Z' });
  return {
    store,
    views,
    async close() {
      await views.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What a question answered that is neither behind nor refused. */
export function answered<Answer>(read: { readonly answer: Answer } | CatchingUp | PageUnknown) {
  const answer = 'answer' in read ? read.answer : undefined;
  if (answer === undefined || isRefusal(answer as object)) throw new Error(JSON.stringify(read));
  return answer as NonNullable<Exclude<Answer, Refusal>>;
}

/** Every page of an answer that comes in pages. */
export async function pagesOf<Answer extends { readonly next?: string }>(
  ask: (page: { readonly page?: string }) => Promise<Read<Answer | Refusal> | CatchingUp | PageUnknown>,
): Promise<Answer[]> {
  const pages: Answer[] = [];
  for (let page: { readonly page?: string } | undefined = {}; page; ) {
    const answer: Answer = answered<Answer | Refusal>(await ask(page)) as Answer;
    pages.push(answer);
    page = answer.next === undefined ? undefined : { page: answer.next };
  }
  return pages;
}

export function saidIn({ records }: TestLog): Said[] {
  return records.map(({ event, envelope: { merchantId, recordedAt } }) => ({
    event,
    merchantId: merchantId ?? '',
    recordedAt,
  }));
}
