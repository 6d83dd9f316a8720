import type { CaptureOrderCommand } from '@ledger';
import { PARCELS_MAX, ParcelRequest } from '../orders/shipping-info.dto';
import { ListOf } from '../validation/nested';
import { Currency, Flag, Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';
import { TakeRequest, takeOf } from './take.dto';

export class CaptureOrderRequest extends TakeRequest {
  @Optional() @Currency() readonly currency?: string;
  /** Releases what remains after this capture. */
  @Optional() @Flag() readonly final?: boolean;
  @Optional() @Text() readonly reference?: string;
  /** For the customer; personal data. */
  @Optional() @Text() readonly description?: string;
  @Optional() @ListOf(() => ParcelRequest, { min: 1, max: PARCELS_MAX }) readonly shippingInfo?: ParcelRequest[];
  @Optional() @Moment() readonly effectiveAt?: string;
}

export function capture(body: CaptureOrderRequest): CaptureOrderCommand['input'] {
  const { currency, final, reference, description, shippingInfo, effectiveAt } = body;
  return {
    take: takeOf(body),
    ...(currency !== undefined && { currency }),
    ...(final !== undefined && { final }),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description: { unsealed: description } }),
    ...(shippingInfo && { shippingInfo }),
    ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }),
  };
}
