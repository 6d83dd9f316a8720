import { MomentParameters } from '../orders/order.parameters';
import { Currency, Day, Identifier, Integer, InvoiceNumber, OneOf, Optional, Text } from '../validation/rules';

export const PAGE_RECEIVABLES_MAX = 200;
export const PAGE_RECEIVABLES_PRESET = 50;

const AGES = ['notDue', 'overdue1To30', 'overdue31To60', 'overdue61To90', 'overdueOver90'] as const;

export class AgeingParameters extends MomentParameters {
  /** The day on which ages are told; where it is left out, that of the moment asked for, or the present one, in UTC. */
  @Optional() @Day() readonly on?: string;
  @Optional() @Currency() readonly currency?: string;
}

export class ReceivablesParameters extends MomentParameters {
  /** The day on which ages are told; where it is left out, that of the moment asked for, or the present one, in UTC. */
  @Optional() @Day() readonly on?: string;
  @Optional() @Currency() readonly currency?: string;
  @Optional() @OneOf(AGES) readonly age?: (typeof AGES)[number];
  @Optional() @Identifier() readonly customerId?: string;
  /** This invoice, also where nothing is owed on it any more. */
  @Optional() @InvoiceNumber() readonly invoiceNumber?: string;
  @Optional() @Integer(1, PAGE_RECEIVABLES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
