import { merchantAnswer } from './merchant-money.answers';
import { anyObject, count, instant, listOf, paged, shape, text, viewed } from './shapes';

const erasedKeys = listOf(shape({ keyId: text, generation: count }));

export const personalDataAnswers = {
  ErasureAnswer: merchantAnswer(
    'erasure',
    shape({ keys: erasedKeys, recordedAt: instant }, { customerId: text, guestOrderId: text }),
  ),
  AccessesPage: shape(
    {
      accesses: listOf(
        shape(
          {
            at: instant,
            actor: text,
            route: text,
            ids: listOf(shape({ name: text, id: text })),
            status: count,
            sequence: count,
          },
          { merchantId: text },
        ),
      ),
      ...viewed,
    },
    paged,
  ),
  CustomerFile: shape(
    {
      merchantId: text,
      customerId: text,
      ...viewed,
      orders: listOf(
        shape({
          orderId: text,
          events: listOf(shape({ type: text, recordedAt: instant, eventId: text, data: anyObject })),
        }),
      ),
    },
    { erasedAt: { ...instant, description: 'When what was kept until then was erased.' }, clock: text },
  ),
};
