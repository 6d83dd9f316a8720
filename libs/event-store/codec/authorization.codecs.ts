import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { list } from './list.schema';
import { lineParts, merchantReferences, orderFact, orderLine, shippingInfo } from './order-fact.members';
import { record } from './record.schema';
import { amount, count, instant, text } from './scalar.schema';
import { optional } from './schema';
import { sealed } from './sealed.schema';

export const orderAuthorized = firstVersion(
  record<EventData<'OrderAuthorized'>>({
    ...orderFact,
    orderAmount: amount,
    lines: list(orderLine),
    customerDetails: optional(sealed),
    expiresAt: instant,
    paymentTermDays: count,
    merchantReferences: optional(merchantReferences),
  }),
);

export const orderUpdated = firstVersion(
  record<EventData<'OrderUpdated'>>({
    ...orderFact,
    orderAmount: amount,
    keptLineIds: list(count),
    newLines: list(orderLine),
    closedLines: lineParts,
    authorizedBy: optional(text),
  }),
);

export const remainingAuthorizationReleased = firstVersion(
  record<EventData<'RemainingAuthorizationReleased'>>({ ...orderFact, lines: lineParts }),
);

export const authorizationExtended = firstVersion(
  record<EventData<'AuthorizationExtended'>>({ ...orderFact, expiresAt: instant }),
);

export const orderCancelled = firstVersion(record<EventData<'OrderCancelled'>>({ ...orderFact, lines: lineParts }));

export const authorizationExpired = firstVersion(
  record<EventData<'AuthorizationExpired'>>({ ...orderFact, expiresAt: instant, lines: lineParts }),
);

export const shippingInfoAdded = firstVersion(
  record<EventData<'ShippingInfoAdded'>>({ ...orderFact, captureId: optional(text), shippingInfo }),
);

export const merchantReferencesUpdated = firstVersion(
  record<EventData<'MerchantReferencesUpdated'>>({ ...orderFact, merchantReferences }),
);
