import { LINES_MAX, PAYMENT_TERM_DAYS_MAX } from '@domain';
import type { AuthorizeOrderCommand } from '@ledger';
import { ListOf, Part } from '../validation/nested';
import { Amount, Currency, Identifier, Integer, Moment, Optional } from '../validation/rules';
import { instant } from '../wire/instant';
import { CustomerRequest, customerDetails } from './customer.dto';
import { MerchantReferencesRequest } from './merchant-references.dto';
import { lineDescription, OrderLineRequest } from './order-line.dto';

export class AuthorizeOrderRequest {
  /** Left out: it follows from the idempotency key. */
  @Optional() @Identifier() readonly orderId?: string;
  @Currency() readonly currency: string;
  @Amount() readonly orderAmount: number;
  /** Left out: an amount only. */
  @Optional() @ListOf(() => OrderLineRequest, { min: 1, max: LINES_MAX }) readonly lines?: OrderLineRequest[];
  @Optional() @Identifier() readonly customerId?: string;
  @Optional() @Part(() => CustomerRequest) readonly customer?: CustomerRequest;
  @Optional() @Moment() readonly expiresAt?: string;
  @Optional() @Integer(0, PAYMENT_TERM_DAYS_MAX) readonly paymentTermDays?: number;
  @Optional() @Part(() => MerchantReferencesRequest) readonly merchantReferences?: MerchantReferencesRequest;
  @Optional() @Moment() readonly effectiveAt?: string;
}

export function authorization(body: AuthorizeOrderRequest): AuthorizeOrderCommand['input'] {
  const { currency, orderAmount, lines, customerId, customer, expiresAt, paymentTermDays, effectiveAt } = body;
  return {
    currency,
    orderAmount: BigInt(orderAmount),
    ...(lines && { lines: lines.map(lineDescription) }),
    ...(customerId !== undefined && { customerId }),
    ...(customer && { customerDetails: customerDetails(customer) }),
    ...(expiresAt !== undefined && { expiresAt: instant(expiresAt) }),
    ...(paymentTermDays !== undefined && { paymentTermDays }),
    ...(body.merchantReferences && { merchantReferences: body.merchantReferences }),
    ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }),
  };
}
