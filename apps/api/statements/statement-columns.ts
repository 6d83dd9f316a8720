import { totalledAs } from '@domain';
import type { SettlementStatement, StatementEntry } from '@ledger';
import { amount, type Column, day, flag, instant, integer, text } from '@table-files';

/**
 * The columns of a statement in the order in which its readers know them from others: what happened, to which order and
 * invoice, when, and how much. `amount` is the whole movement, and they sum up to the settlement's totals; `feeAmount` and
 * `feeVatAmount` say again how much of it is fee and tax on fees.
 */
export function statementColumns({ settlement }: SettlementStatement): readonly Column<StatementEntry>[] {
  const { currency, settlementNumber, payoutId } = settlement;
  return [
    text('type', ({ kind }) => kind),
    text('mirrors', ({ mirrors }) => mirrors),
    integer('sequence', ({ sequence }) => sequence),
    integer('index', ({ index }) => index),
    text('orderId', ({ orderId }) => orderId),
    text('merchantReference1', ({ merchantReference1 }) => merchantReference1),
    text('merchantReference2', ({ merchantReference2 }) => merchantReference2),
    text('captureId', ({ captureId }) => captureId),
    integer('captureNumber', ({ captureNumber }) => captureNumber),
    text('invoiceNumber', ({ invoiceNumber }) => invoiceNumber),
    text('captureReference', ({ captureReference }) => captureReference),
    text('refundId', ({ refundId }) => refundId),
    text('refundReference', ({ refundReference }) => refundReference),
    text('returnedPayoutId', (entry) => entry.payoutId),
    text('depositId', ({ depositId }) => depositId),
    text('adjustmentId', ({ adjustmentId }) => adjustmentId),
    instant('recordedAt', ({ recordedAt }) => recordedAt),
    instant('effectiveAt', ({ effectiveAt }) => effectiveAt),
    day('dueDate', ({ due }) => due),
    amount('amount', (entry) => entry.amount),
    amount('feeAmount', (entry) => (totalledAs(entry) === 'fee' ? entry.amount : 0n)),
    amount('feeVatAmount', (entry) => (totalledAs(entry) === 'fee_vat' ? entry.amount : 0n)),
    text('currency', () => currency),
    text('payoutId', () => payoutId),
    integer('settlementNumber', () => settlementNumber),
    flag('late', ({ late }) => late),
  ];
}
