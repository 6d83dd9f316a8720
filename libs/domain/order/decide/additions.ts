import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import type { AddShippingInfo, UpdateMerchantReferences } from '../order.commands';
import type { MerchantReferencesUpdated, ShippingInfoAdded } from '../order.events';
import type { Order } from '../order.state';
import { findCapture, mayRepeat } from './checks';
import { factOf, given } from './facts';

/** Refuses with CAPTURE_NOT_FOUND, LIMIT_EXCEEDED. */
export function addShippingInfo(command: AddShippingInfo, order: Order): [ShippingInfoAdded] | Refusal {
  const capture = command.captureId === undefined ? order : findCapture(order, command.captureId);
  if (isRefusal(capture)) return capture;
  const { shippingInfo } = command;
  return (
    mayRepeat(order) ?? [{ type: 'ShippingInfoAdded', ...factOf(order), ...given(command, 'captureId'), shippingInfo }]
  );
}

/** Refuses with ORDER_CANCELLED, LIMIT_EXCEEDED. */
export function updateMerchantReferences(
  command: UpdateMerchantReferences,
  order: Order,
): [MerchantReferencesUpdated] | Refusal {
  if (order.ended === 'cancelled') return refuse('ORDER_CANCELLED', 'The order is cancelled.');
  const { merchantReferences } = command;
  return mayRepeat(order) ?? [{ type: 'MerchantReferencesUpdated', ...factOf(order), merchantReferences }];
}
