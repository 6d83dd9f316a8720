import classes from '../customer.module.css';
import { useSpoken } from '../words/spoken';

export interface Sum {
  readonly label: string;
  /** In minor units. */
  readonly amount: bigint;
  readonly isStrong?: boolean;
}

interface SumsProps {
  readonly sums: readonly Sum[];
  readonly currency: string;
}

/** Amounts one below the other, each with what it is. */
export function Sums({ sums, currency }: SumsProps) {
  const { amount } = useSpoken();
  return (
    <dl className={classes['sums']}>
      {sums.map((sum) => (
        <div key={sum.label} data-strong={sum.isStrong || undefined}>
          <dt>{sum.label}</dt>
          <dd>{amount(sum.amount, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
