import type { TransactionOutcome } from '../reconciliation.commands';
import type { BankTransactionFact, ComparedPayout, ExceptionKind } from '../reconciliation.events';

/** An exception about one transaction; there is at most one for each. */
export function exceptionOf(
  kind: ExceptionKind,
  transaction: BankTransactionFact,
  explanation: string,
  payout?: ComparedPayout,
): TransactionOutcome {
  return {
    type: 'ReconciliationExceptionRaised',
    exceptionId: `line-${transaction.number}`,
    kind,
    transaction,
    ...(payout && { compared: comparedTo(payout) }),
    explanation,
  };
}

/** Of a payout, what it was compared by. */
export function comparedTo({ payoutId, currency, amount, status }: ComparedPayout): ComparedPayout {
  return { payoutId, currency, amount, status };
}
