import { integer, table, text } from '../../table';

/** Where each event of an order stands in the log. */
export const orderPlaces = table({
  name: 'order_places',
  history: 'append-only',
  columns: { merchantId: text, orderId: text, sequence: integer, revision: integer },
  key: ['merchantId', 'orderId', 'sequence'],
  clusteredBy: ['merchantId', 'orderId'],
});
