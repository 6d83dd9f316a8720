import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { type BooksSearch, sequenceOf } from './books.search';

interface MomentFilterProps {
  readonly search: BooksSearch;
  readonly onChange: (change: Pick<BooksSearch, 'asOf' | 'at' | 'effectiveTo'>) => void;
}

/** Of which moment the books are shown: behind an event, at a time of recording, or by the day of effect. */
export function MomentFilter({ search: { asOf, at, effectiveTo }, onChange }: MomentFilterProps) {
  const isPast = asOf !== undefined || at !== undefined || effectiveTo !== undefined;
  return (
    <>
      <SequenceField value={asOf} onChange={(sequence) => onChange({ asOf: sequence, at: undefined, effectiveTo })} />
      <TextInput
        type="datetime-local"
        label="Recorded by"
        size="sm"
        value={at === undefined ? '' : localText(at)}
        onChange={(event) => onChange({ asOf: undefined, at: instantOfLocal(event.currentTarget.value), effectiveTo })}
      />
      <TextInput
        type="date"
        label="Took effect by"
        size="sm"
        value={effectiveTo ?? ''}
        onChange={(event) => onChange({ asOf, at, effectiveTo: event.currentTarget.value || undefined })}
      />
      {isPast && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => onChange({ asOf: undefined, at: undefined, effectiveTo: undefined })}
        >
          Back to now
        </Button>
      )}
    </>
  );
}

interface SequenceFieldProps {
  readonly value: number | undefined;
  readonly onChange: (sequence: number | undefined) => void;
}

/** Taken when somebody leaves it: half a number is another event. */
function SequenceField({ value, onChange }: SequenceFieldProps) {
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(value === undefined ? '' : String(value)), [value]);
  const take = () => onChange(sequenceOf(typed.trim()));
  return (
    <TextInput
      label="Up to event"
      placeholder="Number"
      inputMode="numeric"
      size="sm"
      w={110}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && take()}
    />
  );
}

/** An instant as the field writes it: `2026-03-01T09:30`, on the reader's clock. */
function localText(instant: string): string {
  const date = new Date(instant);
  const [year, ...rest] = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
  const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

function instantOfLocal(text: string): string | undefined {
  return text === '' ? undefined : new Date(text).toISOString();
}
