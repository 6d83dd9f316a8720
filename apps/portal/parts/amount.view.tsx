import { amountText, plainAmountText } from '../money/amount-text';
import classes from './parts.module.css';

interface AmountProps {
  /** In minor units. */
  readonly of: bigint;
  readonly currency: string;
  /** Leaves the currency out: for columns whose heading says it. */
  readonly plain?: boolean;
  /** Paler, where nothing is nothing worth looking at. */
  readonly quietZero?: boolean;
}

/** Money in tabular figures, exact to the last digit. */
export function Amount({ of, currency, plain = false, quietZero = false }: AmountProps) {
  const text = plain ? plainAmountText(of, currency) : amountText(of, currency);
  return (
    <span className={classes['amount']} data-quiet={(quietZero && of === 0n) || undefined}>
      {text}
    </span>
  );
}
