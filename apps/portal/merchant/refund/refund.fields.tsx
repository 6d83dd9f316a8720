import { SimpleGrid, TextInput } from '@mantine/core';
import { AmountField } from '../../parts/amount.field';
import type { RefundDraft } from './refund.command';

interface RefundFieldsProps {
  readonly draft: RefundDraft;
  readonly onChange: (draft: RefundDraft) => void;
  readonly currency: string;
}

const TEXT_MAX = 255;

/** What is kept of the refund as a return fee, and what is said of it. */
export function RefundFields({ draft, onChange, currency }: RefundFieldsProps) {
  const fee = (change: { readonly amount?: bigint; readonly taxAmount?: bigint }) => {
    onChange({ ...draft, fee: { ...draft.fee, ...change } });
  };
  const withoutFee = () => {
    const { fee: _, ...rest } = draft;
    onChange(rest);
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      <AmountField
        label="Return fee"
        currency={currency}
        value={draft.fee?.amount}
        onChange={(amount) => (amount === undefined ? withoutFee() : fee({ amount }))}
      />
      <AmountField
        label="Tax in the fee"
        currency={currency}
        value={draft.fee?.taxAmount}
        disabled={draft.fee?.amount === undefined}
        onChange={(taxAmount) => taxAmount !== undefined && fee({ taxAmount })}
      />
      <TextInput
        label="Your reference"
        value={draft.reference}
        maxLength={TEXT_MAX}
        onChange={(event) => onChange({ ...draft, reference: event.currentTarget.value })}
      />
      <TextInput
        label="For the customer"
        value={draft.description}
        maxLength={TEXT_MAX}
        onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
