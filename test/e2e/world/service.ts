import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal } from '@domain';
import { type ApiKeyGrant, ApiKeys, loadConfiguration } from '@ledger';
import { type Api, createApi } from '../../../apps/api/create-api';
import { startNeededProjector } from '../../engines/needed-projector';
import { type EnginePair, settingsOf } from '../../engines/pairs';
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
  /** Ends the service, and starts it again on what it kept. */
  again(): Promise<Service>;
  /** Ends the service and removes what it kept. */
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
  secondLedger: { scope: { kind: 'ledger' }, roles: ['finance'] },
} satisfies Record<string, Pick<ApiKeyGrant, 'scope' | 'roles'>>;

export type KeyName = keyof typeof GRANTS;

/** Every service of a spec documents the same routes, whatever it is told: the first one is asked. */
let documented: Promise<DocumentedAnswers> | undefined;

type Settings = Readonly<Record<string, string>>;
export type StartService = (settings?: Settings) => Promise<Service>;

/** On the engines that a service takes when it is told nothing. */
export const startService: StartService = async (settings = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-'));
  return start({ DATA_FOLDER: folder, ...settings }, () => rm(folder, { recursive: true }));
};

export function startServiceOn(pair: EnginePair): StartService {
  return async (settings = {}) => {
    const place = await settingsOf(pair);
    return start({ ...place.settings, ...settings }, place.remove);
  };
}

async function start(settings: Settings, remove: () => Promise<void>): Promise<Service> {
  const configuration = loadConfiguration({
    PORT: '0',
    LOG_LEVEL: 'error',
    HEAD_EVERY: '0',
    SETTLEMENT_EVERY: '0',
    AT_LEAST_WAIT_MAX: '20000',
    ACCESS_LOG: 'off',
    ...settings,
  });
  const api = await createApi(configuration);
  const projector = await startNeededProjector(configuration);
  const url = await api.listen();
  await ready(url);
  const makeKey = async (grant: Pick<ApiKeyGrant, 'scope' | 'roles'>) => {
    const made = await api.app.get(ApiKeys).make({ ...grant, label: 'e2e' });
    if (isRefusal(made)) throw new Error(made.detail);
    return made.text;
  };
  const made = Object.entries(GRANTS).map(async ([name, grant]) => [name, await makeKey(grant)]);
  const keys = Object.fromEntries(await Promise.all(made)) as Record<KeyName, string>;
  documented ??= documentedAnswers(url);
  const stop = async () => {
    await api.stop();
    await projector?.close();
  };
  return {
    ...{ url, folder: configuration.dataFolder, api, keys, makeKey },
    call: caller(url, keys, await documented),
    async again() {
      await stop();
      return start(settings, remove);
    },
    async close() {
      await stop();
      await remove();
    },
  };
}

/** New views are built beside the start; tests ask them at once. */
async function ready(url: string): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const response = await fetch(`${url}/health/ready`);
    const answer = await response.text();
    if (response.ok) return;
    if (performance.now() > until) throw new Error(`the service does not become ready: ${answer}`);
    await sleep(20);
  }
}
