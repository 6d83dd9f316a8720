import type { Instant } from '@domain';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { customerCapturesProjection } from './customer-captures.projection';
import { customerOrders } from './customer-captures.tables';

export interface CustomerOrdersQuestion {
  readonly merchantId: string;
  readonly customerId: string;
  /** Only orders recorded at this instant or before. */
  readonly recordedTo: Instant;
  /** The order behind which to begin; absent: at the newest. */
  readonly after?: OrderPlace | undefined;
  readonly limit: number;
}

export interface OrderPlace {
  readonly recordedAt: Instant;
  readonly orderId: string;
}

/** Where a customer's orders stand, the newest first: whose they are and when they were recorded never changes. */
export function readCustomerOrders(
  reader: ReadModelReader,
  { merchantId, customerId, recordedTo, after, limit }: CustomerOrdersQuestion,
): Promise<Read<readonly OrderPlace[]> | CatchingUp> {
  return reader.read(
    customerCapturesProjection,
    async (snapshot) => {
      const rows = await snapshot.find(customerOrders, {
        where: { merchantId, customerId, recordedAt: { to: recordedTo } },
        ...{ orderBy: ['recordedAt'], descending: true, limit },
        ...(after && { after: [after.recordedAt, after.orderId] }),
      });
      return rows.map(({ recordedAt, orderId }) => ({ recordedAt, orderId }));
    },
    { merchantId },
  );
}
