import { ListOf } from '../validation/nested';
import { Address, Identifier, Optional, Text } from '../validation/rules';
import { SomeOf } from '../validation/together';

/** Parcels of one order or capture that one request may tell of. */
export const PARCELS_MAX = 100;

@SomeOf('carrier', 'method', 'trackingNumber', 'trackingUrl')
export class ParcelRequest {
  @Optional() @Text() readonly carrier?: string;
  @Optional() @Text() readonly method?: string;
  @Optional() @Text() readonly trackingNumber?: string;
  @Optional() @Address() readonly trackingUrl?: string;
}

export class AddShippingInfoRequest {
  /** Left out: the order as a whole. */
  @Optional() @Identifier() readonly captureId?: string;
  @ListOf(() => ParcelRequest, { min: 1, max: PARCELS_MAX }) readonly shippingInfo: ParcelRequest[];
}
