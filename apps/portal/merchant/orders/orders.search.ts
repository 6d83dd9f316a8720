import { ORDER_STATUSES, type OrderStatus } from '@domain';

const SORTS = ['recordedAt', 'expiresAt', 'orderAmount'] as const;
const ORDER_ID = /^[A-Za-z0-9._~-]{1,64}$/;

/** What the address says of the list of orders. */
export interface OrdersSearch {
  readonly status?: OrderStatus | undefined;
  /** What the ids of the orders begin with. */
  readonly id?: string | undefined;
  readonly sort?: (typeof SORTS)[number] | undefined;
  readonly descending?: boolean | undefined;
  readonly page?: string | undefined;
  /** The order whose capture panel is open. */
  readonly capture?: string | undefined;
  /** Whether the panel that captures several orders is open. */
  readonly bulk?: true | undefined;
}

/** Takes from an address what is usable. What is not is said to be undefined: what is not said, the router leaves as it was. */
export function readOrdersSearch(asked: Record<string, unknown>): OrdersSearch {
  const { status, id, sort, descending, page, capture, bulk } = asked;
  // Digits alone are read from the address as a number.
  const prefix = String(id ?? '');
  const orderId = String(capture ?? '');
  const sorted = isOneOf(SORTS, sort) ? sort : undefined;
  return {
    status: isOneOf(ORDER_STATUSES, status) ? status : undefined,
    id: ORDER_ID.test(prefix) ? prefix : undefined,
    sort: sorted,
    descending: sorted === undefined ? undefined : descending === true,
    page: typeof page === 'string' ? page : undefined,
    bulk: bulk === true ? true : undefined,
    capture: ORDER_ID.test(orderId) ? orderId : undefined,
  };
}

function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.includes(value as Word);
}
