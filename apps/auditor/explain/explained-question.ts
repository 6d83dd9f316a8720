import { ACCOUNTS, type Account, ENTRY_KINDS, type EntryKind, type Refusal } from '@domain';
import {
  ACCOUNT_FIGURES,
  CUSTOMER_FIGURES,
  type Explanation,
  explainAccount,
  explainCustomer,
  explainOrder,
  explainPayout,
  explainQueue,
  explainSettlement,
  MEASURES,
  ORDER_FIGURES,
  type PlacedLog,
  SETTLEMENT_FIGURES,
} from '@ledger';
import type { CatchingUp, PageUnknown, Read } from '@read-models';
import { CommandFault } from '../command.fault';

export interface ExplainOptions {
  readonly merchant: string;
  readonly order?: string;
  readonly customer?: string;
  readonly currency?: string;
  readonly settlement?: string;
  readonly payout?: string;
  readonly queue?: string;
  readonly account?: string;
  readonly figure?: string;
  readonly measure?: string;
  readonly line?: number;
  readonly kind?: string;
  readonly asOf?: number;
}

/** Asks for one page of the explanation; without a page, for the first. */
export type AskPage = (
  log: PlacedLog,
  page: { readonly page?: string },
) => Promise<Read<Explanation | Refusal> | CatchingUp | PageUnknown>;

const SUBJECTS = ['order', 'customer', 'settlement', 'payout', 'queue', 'account'] as const;

/** What the options ask for. Throws CommandFault where that is nothing, or more than one thing. */
export function explainedQuestion(options: ExplainOptions): AskPage {
  const named = SUBJECTS.filter((subject) => options[subject] !== undefined);
  const [subject] = named;
  if (subject === undefined || named.length > 1) {
    throw new CommandFault(`say of what: one of ${SUBJECTS.map((each) => `--${each}`).join(', ')}`);
  }
  return QUESTIONS[subject](options, options[subject] ?? '');
}

const QUESTIONS: Readonly<Record<(typeof SUBJECTS)[number], (options: ExplainOptions, named: string) => AskPage>> = {
  order(options, orderId) {
    const { measure: wanted, line: lineId } = options;
    const measure = wanted === undefined ? {} : { measure: oneOf('measure', MEASURES, wanted) };
    const figure = oneOf('figure', ORDER_FIGURES, options.figure);
    const asked = { ...whose(options), orderId, figure, ...measure, ...(lineId !== undefined && { lineId }) };
    return (log, page) => explainOrder(log, { ...asked, ...page });
  },
  customer(options, customerId) {
    const { currency } = options;
    if (currency === undefined) throw new CommandFault('say --currency: a customer owes in each by itself');
    const figure = oneOf('figure', CUSTOMER_FIGURES, options.figure ?? 'owed');
    return (log, page) => explainCustomer(log, { ...whose(options), customerId, currency, figure, ...page });
  },
  settlement(options, named) {
    const [, currency = '', number] = /^([A-Z]{3})\/([1-9]\d{0,8})$/.exec(named) ?? [];
    if (number === undefined) throw new CommandFault(`"${named}" names no settlement: it is CURRENCY/NUMBER`);
    const kind = kindOf(options);
    const preset = options.kind === undefined ? 'payoutAmount' : 'entriesAmount';
    const figure = oneOf('figure', SETTLEMENT_FIGURES, options.figure ?? preset);
    const asked = { ...whose(options), currency, settlementNumber: Number(number), figure, ...kind };
    return (log, page) => explainSettlement(log, { ...asked, ...page });
  },
  payout: (options, payoutId) => (log, page) => explainPayout(log, { ...whose(options), payoutId, ...page }),
  queue(options, currency) {
    const kind = kindOf(options);
    return (log, page) => explainQueue(log, { ...whose(options), currency, ...kind, ...page });
  },
  account(options, named) {
    const [currency = '', name] = named.split(':');
    const account: Account = oneOf('account', ACCOUNTS, name);
    const figure = oneOf('figure', ACCOUNT_FIGURES, options.figure ?? 'balance');
    return (log, page) => explainAccount(log, { ...whose(options), currency, account, figure, ...page });
  },
};

/** As many as fit on a page: nobody sees the pages here. */
const SHARES = 500;

function whose({ merchant: merchantId, asOf }: ExplainOptions) {
  return { merchantId, limit: SHARES, ...(asOf !== undefined && { asOf }) };
}

function kindOf({ kind }: ExplainOptions): { readonly kind?: EntryKind } {
  return kind === undefined ? {} : { kind: oneOf('kind', ENTRY_KINDS, kind) };
}

function oneOf<Value extends string>(option: string, values: readonly Value[], given: string | undefined): Value {
  const value = values.find((each) => each === given);
  if (value === undefined) throw new CommandFault(`--${option} is one of ${values.join(', ')}`);
  return value;
}
