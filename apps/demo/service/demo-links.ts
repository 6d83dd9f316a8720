import { connectToService, problemOf } from '@command-line';
import { PORTAL_MERCHANT, type PortalKeys } from '../load/portal-keys';
import { TWO_PARCELS } from '../load/portal-scenes';

/** A way into the demo: whoever opens it is that person. */
export interface DemoLink {
  readonly name: string;
  readonly href: string;
}

/** Four people, as four links. What stands behind a `#` is sent to nobody. */
export async function demoLinks(url: string, keys: PortalKeys): Promise<readonly DemoLink[]> {
  const byKey = (name: string, key: string) => ({ name, href: `/sign-in#key=${key}` });
  return [
    byKey('Merchant', keys.merchant),
    byKey('Finance', `${keys.finance}&merchant=${PORTAL_MERCHANT}`),
    byKey('Auditor', keys.auditor),
    { name: 'Customer', href: await customerLink(url, keys.finance) },
  ];
}

async function customerLink(url: string, apiKey: string): Promise<string> {
  const send = connectToService({ url, apiKey });
  const path = `/v1/orders/${TWO_PARCELS}/customer-links`;
  const answer = await send({ method: 'POST', path, merchantId: PORTAL_MERCHANT, body: { days: 366 } });
  if (!answer.ok) throw new Error(`the demo has no page for a customer: ${problemOf(answer).detail}`);
  return (answer.body as { readonly url: string }).url;
}
