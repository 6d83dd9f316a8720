import { isRefusal } from '@domain';
import { type ApiKeyGrant, openApiKeys } from '@ledger';

/** Who works in the demo: the shop's own staff, for the loader, and the key that is shown to whoever asks by hand. */
export interface DemoKeys {
  readonly fulfilment: string;
  readonly finance: string;
  /** Another person of finance: the other two of four eyes. */
  readonly controller: string;
  readonly admin: string;
}

/** Makes a key and answers its text; of the whole ledger where no scope is given. */
export type MakeKey = (roles: ApiKeyGrant['roles'], scope?: ApiKeyGrant['scope']) => Promise<string>;

/** Makes new keys and takes back those of an earlier start. */
export function makeDemoKeys(dataFolder: string): Promise<DemoKeys> {
  return withNewKeys(dataFolder, 'demo', async (make) => ({
    fulfilment: await make(['fulfilment']),
    finance: await make(['finance']),
    controller: await make(['finance']),
    admin: await make(['admin', 'auditor', 'fulfilment', 'finance']),
  }));
}

/** Takes back all keys of a label first: secrets are kept nowhere, so they could not be shown again. */
export async function withNewKeys<Made>(
  dataFolder: string,
  label: string,
  work: (make: MakeKey) => Promise<Made>,
): Promise<Made> {
  const keys = openApiKeys({ dataFolder });
  try {
    for (const key of await keys.list()) {
      if (key.label === label && key.revokedAt === undefined) await keys.revoke(key.keyId);
    }
    return await work(async (roles, scope = { kind: 'ledger' }) => {
      const made = await keys.make({ scope, roles, label });
      if (isRefusal(made)) throw new Error(made.detail);
      return made.text;
    });
  } finally {
    await keys.close();
  }
}
