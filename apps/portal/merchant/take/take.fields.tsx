import { Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { AmountField } from '../../parts/amount.field';
import { LineTicks, type TakenPart } from './line-ticks.view';
import { type OpenLine, TAKE_ALL, type TakeDraft } from './take-draft';

interface TakeFieldsProps {
  readonly draft: TakeDraft;
  readonly onChange: (draft: TakeDraft) => void;
  readonly lines: readonly OpenLine[];
  readonly currency: string;
  /** What the service would take of each line. */
  readonly parts: readonly TakenPart[];
  /** What taking everything is called here. */
  readonly all: string;
}

/** Lines to tick, or an amount; an order without lines has all of it in place of lines. */
export function TakeFields({ draft, onChange, lines, currency, parts, all }: TakeFieldsProps) {
  const hasLines = lines.length > 0;
  const hasNegative = lines.some(({ isNegative }) => isNegative);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="What to take"
        size="sm"
        data={[
          { value: 'lines', label: hasLines ? 'Lines' : all },
          { value: 'amount', label: 'An amount' },
        ]}
        value={draft.by === 'amount' ? 'amount' : 'lines'}
        onChange={(by) => onChange(by === 'amount' ? { ...draft, by } : { ...TAKE_ALL })}
      />
      {draft.by === 'amount' && (
        <AmountField
          label="Amount"
          description="Taken from every line in proportion, discounts and gift cards included."
          currency={currency}
          value={draft.amount}
          onChange={(amount) => {
            const { amount: _, ...rest } = draft;
            onChange(amount === undefined ? rest : { ...rest, amount });
          }}
          data-autofocus
        />
      )}
      {draft.by !== 'amount' && hasLines && (
        <LineTicks draft={draft} onChange={onChange} lines={lines} currency={currency} parts={parts} all={all} />
      )}
      {draft.by === 'lines' && hasNegative && (
        <Checkbox
          size="sm"
          label="Bring along their share of discounts and gift cards"
          checked={draft.shareDiscounts}
          onChange={(event) => onChange({ ...draft, shareDiscounts: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
