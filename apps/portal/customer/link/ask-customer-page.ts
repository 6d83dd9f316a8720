import { exactFetch } from '../../client/exact-fetch';
import type { Answer } from '../../client/service';

type CustomerPage = Answer<'CustomerPage'>;

/** The order behind a link. */
export type ShownOrder = Extract<CustomerPage, { readonly erased: false }>;

/** Throws ServiceProblem for a link that opens nothing, and TypeError where the service cannot be reached. */
export async function askCustomerPage(token: string): Promise<CustomerPage> {
  const headers = { authorization: `Link ${token}` };
  // Whoever is signed in here as somebody else sees what the link shows, and no more.
  const response = await exactFetch(new Request('/v1/customer-page', { headers, credentials: 'omit' }));
  return (await response.json()) as CustomerPage;
}
