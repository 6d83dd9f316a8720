import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal } from '@domain';
import { type ApiKeyGrant, ApiKeys, loadConfiguration } from '@ledger';
import { type Api, createApi } from '../../../apps/api/create-api';
import { type Answer, type Ask, caller } from './caller';
import { type DocumentedAnswers, documentedAnswers } from './documented-answers';

/** One running service on a data folder of its own, and keys of every kind to call it with. */
export interface Service {
  readonly url: string;
  readonly folder: string;
  readonly api: Api;
  readonly keys: Readonly<Record<KeyName, string>>;
  /** Calls with a key of merchant `m1` that may do everything a merchant can, unless told otherwise. */
  call(method: string, path: string, ask?: Ask): Promise<Answer>;
  makeKey(grant: Pick<ApiKeyGrant, 'scope' | 'roles'>): Promise<string>;
  /** Ends the service and keeps its folder, to start again on it. */
  stop(): Promise<void>;
  /** Ends the service and removes its folder. */
  close(): Promise<void>;
}

const GRANTS = {
  merchant: { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment', 'finance', 'auditor'] },
  fulfilment: { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment'] },
  finance: { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['finance'] },
  secondFinance: { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['finance'] },
  auditor: { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['auditor'] },
  otherMerchant: { scope: { kind: 'merchant', merchantId: 'm2' }, roles: ['fulfilment', 'finance', 'auditor'] },
  customer: { scope: { kind: 'customer', merchantId: 'm1', customerId: 'c1' }, roles: ['customer'] },
  ledger: { scope: { kind: 'ledger' }, roles: ['fulfilment', 'finance', 'auditor', 'admin'] },
} satisfies Record<string, Pick<ApiKeyGrant, 'scope' | 'roles'>>;

export type KeyName = keyof typeof GRANTS;

export async function startService(settings: Record<string, string> = {}, onFolder?: string): Promise<Service> {
  const folder = onFolder ?? (await mkdtemp(join(tmpdir(), 'e2e-')));
  const api = await createApi(loadConfiguration({ DATA_FOLDER: folder, PORT: '0', LOG_LEVEL: 'error', ...settings }));
  const url = await api.listen();
  await ready(url);
  const makeKey = async (grant: Pick<ApiKeyGrant, 'scope' | 'roles'>) => {
    const made = await api.app.get(ApiKeys).make({ ...grant, label: 'e2e' });
    if (isRefusal(made)) throw new Error(made.detail);
    return made.text;
  };
  const made = Object.entries(GRANTS).map(async ([name, grant]) => [name, await makeKey(grant)]);
  const keys = Object.fromEntries(await Promise.all(made)) as Record<KeyName, string>;
  const documented: DocumentedAnswers = await documentedAnswers(url);
  const stop = () => api.stop();
  return {
    ...{ url, folder, api, keys, makeKey, stop },
    call: caller(url, keys, documented),
    async close() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** New views are built beside the start; tests ask them at once. */
async function ready(url: string): Promise<void> {
  const until = performance.now() + 15_000;
  for (;;) {
    const response = await fetch(`${url}/health/ready`);
    const answer = await response.text();
    if (response.ok) return;
    if (performance.now() > until) throw new Error(`the service does not become ready: ${answer}`);
    await sleep(20);
  }
}
