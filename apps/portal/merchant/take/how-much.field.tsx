import { NumberInput } from '@mantine/core';
import { AmountField } from '../../parts/amount.field';
import type { OpenLine, TakenLine } from './take-draft';

interface HowMuchProps {
  readonly line: OpenLine;
  readonly taken: TakenLine;
  /** The line is taken as part of everything: a gift card's amount is not for choosing then. */
  readonly isWhole: boolean;
  readonly currency: string;
  readonly onChange: (taken: TakenLine | undefined) => void;
}

/** How many of a line; how much money where it has no pieces, or is less than nothing. */
export function HowMuch({ line, taken, isWhole, currency, onChange }: HowMuchProps) {
  const { lineId, name, quantity, isNegative } = line;
  if (isNegative || quantity === 0) {
    if (isWhole) return null;
    return (
      <AmountField
        size="xs"
        w={120}
        aria-label={`Amount of ${name}`}
        currency={currency}
        value={taken.amount}
        onChange={(amount) => onChange(amount === undefined ? { lineId } : { lineId, amount })}
      />
    );
  }
  return (
    <NumberInput
      size="xs"
      w={72}
      aria-label={`Quantity of ${name}`}
      min={1}
      max={quantity}
      allowDecimal={false}
      allowNegative={false}
      value={taken.quantity ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? { lineId, quantity: typed } : { lineId })}
    />
  );
}
