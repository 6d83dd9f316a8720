import { ORDER_STATUSES, type OrderStatus } from '@domain';

const SORTS = ['recordedAt', 'expiresAt', 'orderAmount'] as const;
const ID_PREFIX = /^[A-Za-z0-9._~-]{1,64}$/;

/** What the address says of the list of orders. */
export interface OrdersSearch {
  readonly status?: OrderStatus | undefined;
  /** What the ids of the orders begin with. */
  readonly id?: string | undefined;
  readonly sort?: (typeof SORTS)[number] | undefined;
  readonly descending?: boolean | undefined;
  readonly page?: string | undefined;
}

/** Takes from an address what is usable. What is not is said to be undefined: what is not said, the router leaves as it was. */
export function readOrdersSearch({ status, id, sort, descending, page }: Record<string, unknown>): OrdersSearch {
  // A prefix of digits alone is read from the address as a number.
  const prefix = String(id ?? '');
  const sorted = isOneOf(SORTS, sort) ? sort : undefined;
  return {
    status: isOneOf(ORDER_STATUSES, status) ? status : undefined,
    id: ID_PREFIX.test(prefix) ? prefix : undefined,
    sort: sorted,
    descending: sorted === undefined ? undefined : descending === true,
    page: typeof page === 'string' ? page : undefined,
  };
}

function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.includes(value as Word);
}
