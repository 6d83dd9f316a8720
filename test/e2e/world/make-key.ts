import { isRefusal } from '@domain';
import { openApiKeys } from '@ledger';

/** A merchant's key, made in the data folder as the command line makes it. */
export async function makeKey(dataFolder: string): Promise<string> {
  const keys = openApiKeys({ dataFolder });
  const scope = { kind: 'merchant', merchantId: 'm1' } as const;
  const made = await keys.make({ scope, roles: ['fulfilment', 'auditor'], label: 'e2e' });
  await keys.close();
  if (isRefusal(made)) throw new Error(made.detail);
  return made.text;
}
