import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import classes from '../auditor.module.css';
import { type EventsSearch, localText, readEventsSearch } from './events.search';

interface EventsFilterProps {
  readonly search: EventsSearch;
  readonly onSearch: (search: EventsSearch) => void;
}

const TEXTS = [
  ['type', 'Type', 'OrderCaptured'],
  ['orderId', 'Order', 'web-20417'],
  ['stream', 'Stream', 'payout-m1:p1'],
  ['actor', 'Recorded by', 'key or subject'],
  ['eventId', 'Event id', ''],
] as const;

/** What events are looked for by; asked when somebody says so, not letter by letter: each look reads the log. */
export function EventsFilter({ search, onSearch }: EventsFilterProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(readEventsSearch(Object.fromEntries(new FormData(event.currentTarget))));
  };
  return (
    // Made anew for another address: its fields keep what was typed otherwise.
    <search key={JSON.stringify(search)}>
      <form className={classes['filter']} onSubmit={submit}>
        {TEXTS.map(([name, label, placeholder]) => (
          <TextInput
            key={name}
            {...{ name, label, placeholder }}
            size="xs"
            autoComplete="off"
            defaultValue={search[name] ?? ''}
          />
        ))}
        <TextInput
          name="fromSequence"
          label="From sequence"
          size="xs"
          inputMode="numeric"
          defaultValue={search.fromSequence ?? ''}
        />
        <TextInput
          name="toSequence"
          label="To sequence"
          size="xs"
          inputMode="numeric"
          defaultValue={search.toSequence ?? ''}
        />
        <TextInput
          name="recordedFrom"
          label="Recorded from"
          size="xs"
          type="datetime-local"
          defaultValue={localText(search.recordedFrom)}
        />
        <TextInput
          name="recordedTo"
          label="Recorded to"
          size="xs"
          type="datetime-local"
          defaultValue={localText(search.recordedTo)}
        />
        <NativeSelect
          name="order"
          label="Order of the list"
          size="xs"
          defaultValue={search.order ?? 'newest'}
          data={[
            { value: 'newest', label: 'Newest first' },
            { value: 'oldest', label: 'Oldest first' },
          ]}
        />
        <Group gap="xs" wrap="nowrap">
          <Button type="submit" size="xs">
            Search
          </Button>
          <Button size="xs" variant="default" onClick={() => onSearch({})}>
            Clear
          </Button>
        </Group>
      </form>
    </search>
  );
}
