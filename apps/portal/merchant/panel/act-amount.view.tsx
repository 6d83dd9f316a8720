import { Amount } from '../../parts/amount.view';

interface ActAmountProps {
  /** What the button does. */
  readonly act: string;
  /** As the service says it; undefined while it has not. */
  readonly of: bigint | undefined;
  readonly currency: string;
}

/** What a button does, and to how much. */
export function ActAmount({ act, of, currency }: ActAmountProps) {
  if (of === undefined) return act;
  return (
    <>
      {act}&nbsp;
      <Amount of={of} currency={currency} />
    </>
  );
}
