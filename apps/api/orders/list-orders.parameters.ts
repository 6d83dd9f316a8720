import { ORDER_STATUSES } from '@domain';
import { Currency, Flag, Identifier, Integer, Moment, OneOf, Optional, SomeOf, Text } from '../validation/rules';
import { MomentParameters } from './order.parameters';

export const PAGE_ORDERS_MAX = 200;
export const PAGE_ORDERS_PRESET = 50;

export class ListOrdersParameters extends MomentParameters {
  /** One status, or several with commas between. */
  @Optional() @SomeOf(ORDER_STATUSES) readonly status?: string;
  @Optional() @Currency() readonly currency?: string;
  @Optional() @Identifier() readonly customerId?: string;
  @Optional() @Moment() readonly recordedFrom?: string;
  @Optional() @Moment() readonly recordedBefore?: string;
  @Optional() @Moment() readonly expiringBefore?: string;
  @Optional() @Identifier() readonly orderIdPrefix?: string;
  /** How `reference1` begins. */
  @Optional() @Text() readonly referencePrefix?: string;
  @Optional() @OneOf(['recordedAt', 'expiresAt', 'orderAmount']) readonly sort?:
    | 'recordedAt'
    | 'expiresAt'
    | 'orderAmount';
  @Optional() @Flag() readonly descending?: boolean;
  @Optional() @Integer(1, PAGE_ORDERS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
