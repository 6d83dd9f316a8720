import { ORDER_STATUSES } from '@domain';
import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { statusText } from '../../parts/status-badge.view';
import classes from './orders.module.css';
import type { OrdersSearch } from './orders.search';

const TYPING_MS = 250;
const ALL = 'ALL';
const STATUSES = [ALL, ...ORDER_STATUSES].map((value) => ({ value, label: statusText(value) }));

interface OrdersFilterProps {
  readonly search: OrdersSearch;
  /** `replace` while somebody types: going back must not undo it letter by letter. */
  readonly onChange: (change: { readonly status?: unknown; readonly id?: unknown }, replace?: boolean) => void;
}

/** Which orders are shown: by status, and by how their ids begin. */
export function OrdersFilter({ search: { status, id = '' }, onChange }: OrdersFilterProps) {
  const [typed, setTyped] = useState(id);
  useEffect(() => setTyped(id), [id]);
  const find = useDebouncedCallback((text: string) => onChange({ id: text.trim() || undefined }, true), TYPING_MS);
  const type = (text: string) => {
    setTyped(text);
    find(text);
  };
  return (
    <search className={classes['filter']}>
      <div className={classes['statuses']}>
        <SegmentedControl
          size="xs"
          aria-label="Status"
          data={STATUSES}
          value={status ?? ALL}
          onChange={(value) => onChange({ status: value === ALL ? undefined : value })}
        />
      </div>
      <TextInput
        size="sm"
        aria-label="Order id begins with"
        placeholder="Order id begins with…"
        className={classes['find'] ?? ''}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed !== '' && <CloseButton size="sm" aria-label="Clear" onClick={() => type('')} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </search>
  );
}
