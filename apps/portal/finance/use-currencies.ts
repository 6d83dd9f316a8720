import { service } from '../client/service';

/** The currencies in which anything was ever booked for the merchant; undefined while nobody knows. */
export function useCurrencies(): readonly string[] | undefined {
  const { data } = service.useQuery('get', '/v1/settlements/upcoming', { params: { query: {} } });
  return data?.settlements.map(({ currency }) => currency);
}
