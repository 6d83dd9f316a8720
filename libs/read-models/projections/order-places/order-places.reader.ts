import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { orderPlacesProjection } from './order-places.projection';
import { orderPlaces } from './order-places.tables';

interface Whose {
  readonly merchantId: string;
  readonly orderId: string;
}

/** The revision of the order's last event at a sequence (absent: now); undefined where there was no such order. */
export function readOrderRevision(
  reader: ReadModelReader,
  { merchantId, orderId }: Whose,
  asOf?: number,
): Promise<Read<number | undefined> | CatchingUp> {
  return reader.read(
    orderPlacesProjection,
    async (snapshot) => {
      const [last] = await snapshot.find(orderPlaces, { where: { merchantId, orderId }, descending: true, limit: 1 });
      return last?.revision;
    },
    { asOf, merchantId },
  );
}

/** The sequences of the order's events up to one of them (absent: now): that of revision n stands at n. */
export function readOrderSequences(
  reader: ReadModelReader,
  { merchantId, orderId }: Whose,
  asOf?: number,
): Promise<Read<readonly number[]> | CatchingUp> {
  return reader.read(
    orderPlacesProjection,
    async (snapshot) => (await findAll(snapshot, orderPlaces, { merchantId, orderId })).map(({ sequence }) => sequence),
    { asOf, merchantId },
  );
}
