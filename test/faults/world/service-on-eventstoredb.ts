import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal } from '@domain';
import type { EventStore } from '@event-store';
import { loadConfiguration, openConfiguredApiKeys, openLogToRead } from '@ledger';
import { type Program, startProcess } from '../../e2e/world/process';

export interface ServiceOnEventStoreDb {
  readonly url: string;
  readonly apiKey: string;
  readonly program: Program;
  openLog(): Promise<EventStore>;
  /** Ends it in order; answers its exit code. */
  stop(): Promise<number | null>;
  close(): Promise<void>;
}

/** The service as a process, on a new ledger, with views in its memory. */
export async function startServiceOn(
  eventStoreDbUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ServiceOnEventStoreDb> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const settings = {
    DATA_FOLDER: folder,
    EVENT_STORE: 'eventstoredb',
    ACCESS_LOG: 'off',
    READ_MODELS: 'memory',
    EVENTSTOREDB_URL: eventStoreDbUrl,
    LEDGER_ID: randomUUID(),
    ...more,
  };
  const program = startProcess(settings);
  const url = await program.url;
  const stop = async () => {
    program.child.kill('SIGTERM');
    return (await program.ended).code;
  };
  return {
    ...{ url, program, stop },
    apiKey: await newApiKey(settings),
    openLog: () => openLogToRead(loadConfiguration(settings)),
    async close() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

export async function newApiKey(settings: Readonly<Record<string, string>>): Promise<string> {
  const keys = await openConfiguredApiKeys(loadConfiguration(settings));
  const scope = { kind: 'merchant', merchantId: 'shop' } as const;
  const made = await keys.make({ scope, roles: ['fulfilment', 'auditor'], label: 'fault tests' });
  await keys.close();
  if (isRefusal(made)) throw new Error(made.detail);
  return made.text;
}

const READY_WITHIN_MS = 30_000;

export async function untilReady(url: string): Promise<void> {
  for (const late = performance.now() + READY_WITHIN_MS; ; await sleep(100)) {
    const answer = await fetch(`${url}/health/ready`);
    const text = await answer.text();
    if (answer.ok) return;
    if (performance.now() > late) throw new Error(`not ready after ${READY_WITHIN_MS} ms: ${text}`);
  }
}
