import { isRefusal } from '@domain';
import { type ApiKeyGrant, type ApiKeys, openApiKeys } from '@ledger';

/** Who works in the demo: the shop's own staff, for the loader, and the keys that are shown to whoever looks at it. */
export interface DemoKeys {
  readonly fulfilment: string;
  readonly finance: string;
  /** Another person of finance: the other two of four eyes. */
  readonly controller: string;
  readonly admin: string;
}

const LABEL = 'demo';

/** Makes new keys and takes back those of an earlier start: secrets are kept nowhere, so they could not be shown again. */
export async function makeDemoKeys(dataFolder: string): Promise<DemoKeys> {
  const keys = openApiKeys({ dataFolder });
  try {
    for (const { keyId, label, revokedAt } of await keys.list()) {
      if (label === LABEL && revokedAt === undefined) await keys.revoke(keyId);
    }
    return {
      fulfilment: await make(keys, ['fulfilment']),
      finance: await make(keys, ['finance']),
      controller: await make(keys, ['finance']),
      admin: await make(keys, ['admin', 'auditor', 'fulfilment', 'finance']),
    };
  } finally {
    await keys.close();
  }
}

async function make(keys: ApiKeys, roles: ApiKeyGrant['roles']): Promise<string> {
  const made = await keys.make({ scope: { kind: 'ledger' }, roles, label: LABEL });
  if (isRefusal(made)) throw new Error(made.detail);
  return made.text;
}
