import type { ApiKeyGrant } from '@ledger';
import { type MakeKey, withNewKeys } from './demo-keys';

/** Keys of the people whom the demo lets its reader be; each is shown in a link. */
export interface PortalKeys {
  readonly merchant: string;
  readonly finance: string;
  readonly auditor: string;
}

/** The shop whose people they are. */
export const PORTAL_MERCHANT = 'fjall-outdoor';

/** Makes new ones, and takes back those of an earlier start. */
export function makePortalKeys(dataFolder: string): Promise<PortalKeys> {
  return withNewKeys(dataFolder, 'demo portal', async (make: MakeKey) => ({
    merchant: await make(['fulfilment'], { kind: 'merchant', merchantId: PORTAL_MERCHANT }),
    finance: await make(['finance'], LEDGER),
    auditor: await make(['auditor'], LEDGER),
  }));
}

const LEDGER: ApiKeyGrant['scope'] = { kind: 'ledger' };
