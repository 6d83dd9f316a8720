import { type Answer, call } from '../../client/service';
import { type OrderCommand, said } from '../panel/order-command';

const PATH = '/v1/orders/{orderId}';

export const updateOrder: OrderCommand<Answer<'UpdateOrderRequest'>, Answer<'ChangedOrderAnswer'>> = {
  name: 'edit',
  send: async (orderId, body, header) => said(await call.PATCH(PATH, { params: { path: { orderId }, header }, body })),
  preview: async (orderId, body) => {
    const asked = { path: { orderId }, query: { preview: true } };
    return said(await call.PATCH(PATH, { params: asked, body })).answer;
  },
};
