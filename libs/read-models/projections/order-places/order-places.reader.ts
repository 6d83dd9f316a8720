import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader, Snapshot } from '../../read-models.port';
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
  return reader.read(orderPlacesProjection, (snapshot) => lastRevision(snapshot, { merchantId, orderId }), {
    asOf,
    merchantId,
  });
}

/** The same of several orders of a merchant, read together; those that were not there are left out. */
export function readOrderRevisions(
  reader: ReadModelReader,
  { merchantId, orderIds }: { readonly merchantId: string; readonly orderIds: readonly string[] },
  asOf?: number,
): Promise<Read<readonly { readonly orderId: string; readonly revision: number }[]> | CatchingUp> {
  return reader.read(
    orderPlacesProjection,
    async (snapshot) => {
      const found = [];
      for (const orderId of orderIds) {
        const revision = await lastRevision(snapshot, { merchantId, orderId });
        if (revision !== undefined) found.push({ orderId, revision });
      }
      return found;
    },
    { asOf, merchantId },
  );
}

async function lastRevision(snapshot: Snapshot, { merchantId, orderId }: Whose): Promise<number | undefined> {
  const [last] = await snapshot.find(orderPlaces, { where: { merchantId, orderId }, descending: true, limit: 1 });
  return last?.revision;
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
