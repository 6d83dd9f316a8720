import type { LedgerRecord, OrderEvent, ShippingInfo } from '@domain';
import { type Put, put } from '../../projection';
import { orderKey } from '../order-key';
import { shipments } from './customer-captures.tables';

export function shipmentsOf(
  record: LedgerRecord<OrderEvent>,
  sequence: number,
  captureId: string | undefined,
  shippingInfo: readonly ShippingInfo[],
): Put[] {
  const [merchantId, orderId] = orderKey(record);
  return shippingInfo.map(({ carrier, method, trackingNumber, trackingUrl }, index) =>
    put(shipments, {
      merchantId,
      orderId,
      sequence,
      index,
      captureId: captureId ?? null,
      carrier: carrier ?? null,
      method: method ?? null,
      trackingNumber: trackingNumber ?? null,
      trackingUrl: trackingUrl ?? null,
    }),
  );
}
