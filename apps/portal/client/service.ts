import createFetchClient from 'openapi-fetch';
import createClient from 'openapi-react-query';
import { exactFetch } from './exact-fetch';
import { writeExactJson } from './exact-json';
import type { components, paths } from './generated/api.types';

/** The service, call by call: `await call.POST('/v1/orders/{orderId}/captures', { params, body })`. Throws ServiceProblem. */
export const call = createFetchClient<paths>({ fetch: exactFetch, bodySerializer: writeExactJson });

/** The same as queries and mutations: `service.useQuery('get', '/v1/orders', { params })`. They fail with ServiceProblem. */
export const service = createClient(call);

/** What the service answers, by name: `Answer<'OrdersPage'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];
