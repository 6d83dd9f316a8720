import { ACCOUNTS, type Account, ENTRY_KINDS, type EntryKind } from '@domain';
import {
  ACCOUNT_FIGURES,
  type AccountFigure,
  CUSTOMER_FIGURES,
  type CustomerFigure,
  EXPLANATION_PAGE_MAX,
  MEASURES,
  type Measure,
  ORDER_FIGURES,
  type OrderFigure,
  SETTLEMENT_FIGURES,
  type SettlementFigure,
} from '@ledger';
import { MomentParameters } from '../orders/order.parameters';
import { Currency, Day, Integer, OneOf, Optional, Text } from '../validation/rules';

const LINES_MAX = 100_000;

export class ExplanationParameters extends MomentParameters {
  /** Shares on a page. */
  @Optional() @Integer(1, EXPLANATION_PAGE_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(2048) readonly page?: string;
}

export class OrderExplanationParameters extends ExplanationParameters {
  @OneOf(ORDER_FIGURES) readonly figure: OrderFigure;
  /** Left out: the amount. */
  @Optional() @OneOf(MEASURES) readonly measure?: Measure;
  /** Left out: the order as a whole. */
  @Optional() @Integer(1, LINES_MAX) readonly lineId?: number;
}

export class CustomerExplanationParameters extends ExplanationParameters {
  @OneOf(CUSTOMER_FIGURES) readonly figure: CustomerFigure;
  @Currency() readonly currency: string;
}

export class AccountExplanationParameters extends ExplanationParameters {
  @Currency() readonly currency: string;
  @OneOf(ACCOUNTS) readonly account: Account;
  /** Left out: the balance. */
  @Optional() @OneOf(ACCOUNT_FIGURES) readonly figure?: AccountFigure;
}

export class QueueExplanationParameters extends ExplanationParameters {
  @Currency() readonly currency: string;
  /** Both ends included. */
  @Optional() @Day() readonly dueFrom?: string;
  @Optional() @Day() readonly dueTo?: string;
  @Optional() @OneOf(ENTRY_KINDS) readonly kind?: EntryKind;
}

export class SettlementExplanationParameters extends ExplanationParameters {
  /** Left out: what is paid out. */
  @Optional() @OneOf(SETTLEMENT_FIGURES) readonly figure?: SettlementFigure;
  /** Of `entriesAmount`: the total of one kind, with its corrections. */
  @Optional() @OneOf(ENTRY_KINDS) readonly kind?: EntryKind;
}
