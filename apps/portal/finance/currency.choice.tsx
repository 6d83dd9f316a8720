import { Select } from '@mantine/core';
import { useCurrencies } from './use-currencies';

interface CurrencyChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (currency: string | undefined) => void;
  /** Whether rows of all currencies can be shown together. */
  readonly isOptional?: boolean;
  /** Said above the field; where it is left out, only to people who hear the page. */
  readonly label?: string;
}

/** Money is never added up over currencies: somebody says which one. */
export function CurrencyChoice({ value, onChange, isOptional = false, label }: CurrencyChoiceProps) {
  const booked = useCurrencies() ?? [];
  const data = value !== undefined && !booked.includes(value) ? [value, ...booked] : [...booked];
  return (
    <Select
      {...(label === undefined ? { 'aria-label': 'Currency' } : { label })}
      placeholder={isOptional ? 'Every currency' : 'Currency'}
      size="sm"
      w={170}
      data={data}
      value={value ?? null}
      onChange={(currency) => onChange(currency ?? undefined)}
      clearable={isOptional}
      allowDeselect={isOptional}
      clearButtonProps={{ 'aria-label': 'Every currency' }}
      searchable={data.length > 8}
    />
  );
}
