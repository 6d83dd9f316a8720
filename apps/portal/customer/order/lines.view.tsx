import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';

type Line = ShownOrder['stillToCome'][number];

interface LinesProps {
  readonly lines: readonly Line[];
  readonly currency: string;
  /** What was given back counts against what was delivered. */
  readonly isGivenBack?: boolean;
}

/** Things and what they cost. */
export function Lines({ lines, currency, isGivenBack = false }: LinesProps) {
  const { amount } = useSpoken();
  return (
    <ul className={classes['lines']}>
      {lines.map((line) => (
        <li key={line.lineId}>
          <span>
            <Quantity line={line} />
            {line.name}
          </span>
          <span className={classes['amount']}>{amount(isGivenBack ? -line.amount : line.amount, currency)}</span>
        </li>
      ))}
    </ul>
  );
}

/** One of something needs no number, and neither does a part of its price. */
function Quantity({ line: { quantity, quantityUnit } }: { readonly line: Line }) {
  if (quantity === 0 || (quantity === 1 && quantityUnit === undefined)) return null;
  return (
    <span className={classes['quantity']}>
      {quantity} {quantityUnit ?? '×'}{' '}
    </span>
  );
}
