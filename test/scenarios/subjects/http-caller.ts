import { isRefusal } from '@domain';
import { type ApiKeyGrant, ApiKeys, CLOCK, type Clock } from '@ledger';
import type { Api } from '../../../apps/api/create-api';

const MERCHANT: ApiKeyGrant['scope'] = { kind: 'merchant', merchantId: 'shop' };

/** Everybody who speaks in the tables, each with a key of their own. */
const GRANTS: Readonly<Record<string, ApiKeyGrant>> = {
  shop: { scope: MERCHANT, roles: ['fulfilment', 'finance'], label: 'shop' },
  anna: { scope: MERCHANT, roles: ['finance'], label: 'anna' },
  bert: { scope: MERCHANT, roles: ['finance'], label: 'bert' },
  admin: { scope: { kind: 'ledger' }, roles: ['admin'], label: 'admin' },
};

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Speaks HTTP to a service for whoever is named. */
export async function openCaller(api: Api, url: string) {
  const keys = new Map<string, string>();
  for (const [name, grant] of Object.entries(GRANTS)) {
    const made = await api.app.get(ApiKeys).make(grant);
    if (isRefusal(made)) throw new Error(made.detail);
    keys.set(name, made.text);
  }
  const clock = api.app.get<Clock>(CLOCK);

  async function call<Body>(
    actor: string,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer<Body>> {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${keys.get(actor)}`,
        ...headers,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? Number(value) : value)) }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
  }

  return {
    call,
    now: () => clock.now(),
    async advanceTo(to: string): Promise<void> {
      const { status } = await call('admin', 'POST', '/v1/clock:advance', { to });
      if (status !== 200) throw new Error(`the clock does not go to ${to}: ${status}`);
    },
  };
}
