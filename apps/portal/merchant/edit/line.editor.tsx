import { CloseButton, Group, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { AmountField } from '../../parts/amount.field';
import classes from './edit.module.css';
import type { EditedLine } from './edit-draft';

interface LineEditorProps {
  readonly line: EditedLine;
  readonly currency: string;
  readonly onChange: (line: EditedLine) => void;
  readonly onRemove: () => void;
}

const TEXT_MAX = 255;
const PERCENT = 100;

/** One line with everything that can be changed about it. */
export function LineEditor({ line, currency, onChange, onRemove }: LineEditorProps) {
  const { name, quantity, unitPrice, totalDiscountAmount, taxRate } = line;
  const title = name === '' ? 'new line' : name;
  const edit = (change: Partial<EditedLine>) => onChange({ ...line, ...change, isKept: false });
  return (
    <fieldset className={classes['line']} aria-label={title}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label="Name"
          placeholder="Name"
          value={name}
          maxLength={TEXT_MAX}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <CloseButton aria-label={`Remove ${title}`} onClick={onRemove} />
      </Group>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs" verticalSpacing="xs">
        <NumberInput
          label="Quantity"
          min={1}
          allowDecimal={false}
          value={quantity ?? ''}
          onChange={(typed) => {
            const { quantity: _, ...rest } = line;
            if (typeof typed === 'number') edit({ quantity: typed });
            else onChange({ ...rest, isKept: false });
          }}
        />
        <AmountField
          label="Unit price"
          currency={currency}
          value={unitPrice}
          onChange={(amount) => {
            const { unitPrice: _, ...rest } = line;
            if (amount !== undefined) edit({ unitPrice: amount });
            else onChange({ ...rest, isKept: false });
          }}
        />
        <AmountField
          label="Discount"
          currency={currency}
          value={totalDiscountAmount}
          onChange={(amount) => edit({ totalDiscountAmount: amount ?? 0n })}
        />
        <NumberInput
          label="Tax"
          suffix=" %"
          min={0}
          decimalScale={2}
          value={taxRate / PERCENT}
          onChange={(percent) => edit({ taxRate: Math.round(Number(percent) * PERCENT) })}
        />
      </SimpleGrid>
    </fieldset>
  );
}
