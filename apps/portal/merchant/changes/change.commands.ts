import { type Answer, call } from '../../client/service';
import { type OrderCommand, said } from '../panel/order-command';

type Changed = Answer<'ChangedOrderAnswer'>;

export const releaseRest: OrderCommand<object, Changed> = {
  name: 'release',
  send: async (orderId, _, header) =>
    said(await call.POST('/v1/orders/{orderId}/release', { params: { path: { orderId }, header } })),
};

export const cancelOrder: OrderCommand<object, Changed> = {
  name: 'cancel',
  send: async (orderId, _, header) =>
    said(await call.POST('/v1/orders/{orderId}/cancel', { params: { path: { orderId }, header } })),
};

export const extendAuthorization: OrderCommand<Answer<'ExtendAuthorizationRequest'>, Changed> = {
  name: 'extend',
  send: async (orderId, body, header) =>
    said(await call.POST('/v1/orders/{orderId}/extend', { params: { path: { orderId }, header }, body })),
};

export const addParcel: OrderCommand<Answer<'AddShippingInfoRequest'>, Changed> = {
  name: 'parcel',
  send: async (orderId, body, header) =>
    said(await call.POST('/v1/orders/{orderId}/shipping-info', { params: { path: { orderId }, header }, body })),
};
