import type { OrderEvent } from '@domain';
import { foldEveryOrderEvent } from '../../alike';
import {
  type EventFold,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
  put,
} from '../../projection';
import { orderKey } from '../order-key';
import { orderPlaces } from './order-places.tables';

const placed: EventFold<OrderEvent> = {
  keys: () => [],
  fold: (_rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    return [put(orderPlaces, { merchantId, orderId, sequence, revision: record.envelope.revision })];
  },
};

/**
 * How far an order's own stream had come at any sequence: an engine that does not number its log cannot say. What the
 * stream says up to there is then the order of that moment, whatever is asked of it.
 */
export const orderPlacesProjection: Projection = {
  name: 'order-places',
  version: 1,
  tables: [orderPlaces],
  touchedRowsMax: 0,
  on: {
    ...ignoreLedger,
    ...foldEveryOrderEvent(placed),
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
