import { type Answer, service } from '../../client/service';

export type Order = Answer<'Order'>;

/** An order as it stands now. */
export function useOrder(orderId: string) {
  return service.useQuery('get', '/v1/orders/{orderId}', { params: { path: { orderId } } });
}

/** Something that happened to an order, as its history tells it. What `data` holds depends on the type. */
export interface HistoryEvent {
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly data: {
    readonly captureId?: string;
    readonly refundId?: string;
    readonly invoiceNumber?: string;
    readonly amount?: bigint;
    readonly orderAmount?: bigint;
    readonly expiresAt?: string;
    readonly dueDate?: string;
    readonly reason?: string;
    readonly reference?: string;
    readonly authorizedBy?: string;
    readonly returnedTo?: string;
    readonly shippingInfo?: readonly Answer<'Parcel'>[];
  };
}

/** What happened from a revision on. */
export function useHistory(orderId: string, fromRevision = 0) {
  const { data, ...query } = service.useInfiniteQuery(
    'get',
    '/v1/orders/{orderId}/history',
    { params: { path: { orderId }, query: { fromRevision } } },
    {
      pageParamName: 'fromRevision',
      initialPageParam: fromRevision,
      getNextPageParam: ({ nextRevision }: Answer<'OrderHistory'>) => nextRevision,
    },
  );
  const events = data?.pages.flatMap((page) => page.events as unknown as readonly HistoryEvent[]);
  return { ...query, events };
}
