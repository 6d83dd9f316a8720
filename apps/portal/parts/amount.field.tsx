import { Text, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { plainAmountText } from '../money/amount-text';
import { enterAmount } from '../money/enter-amount';
import classes from './parts.module.css';

interface AmountFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  readonly currency: string;
  /** In minor units; undefined while the field holds no amount. */
  readonly value: bigint | undefined;
  readonly onChange: (amount: bigint | undefined) => void;
}

/** Money as people type it. What was understood is written back when they leave the field. */
export function AmountField({ currency, value, onChange, error, ...input }: AmountFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : plainAmountText(value, currency));

  const take = (text: string) => {
    setTyped(text);
    setWrong(undefined);
    const entered = enterAmount(text, currency);
    onChange('amount' in entered ? entered.amount : undefined);
  };
  const leave = () => {
    const entered = typed === undefined || typed.trim() === '' ? undefined : enterAmount(typed, currency);
    if (entered && 'wrong' in entered) setWrong(entered.wrong);
    else setTyped(undefined);
  };

  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes['amountInput'] ?? '' }}
      value={shown}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      error={wrong ?? error}
      rightSection={
        <Text size="sm" c="dimmed">
          {currency}
        </Text>
      }
      rightSectionWidth={52}
      rightSectionPointerEvents="none"
    />
  );
}
