import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoomEntry } from './room';
import classes from './shell.module.css';

const ORDER_ID = /^[A-Za-z0-9._~-]{1,64}$/;

export const openPalette = spotlight.open;

/** Mod+K: go to any page, or straight to an order by its id. */
export function CommandPalette({ entries }: { readonly entries: readonly RoomEntry[] }) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const pages = entries.map(
    ({ label, to, icon: Icon, keywords = [] }): SpotlightActionData => ({
      id: to,
      label,
      keywords: [...keywords],
      leftSection: <Icon size={18} stroke={1.7} />,
      onClick: () => void navigate({ to }),
    }),
  );
  const orderId = query.trim();
  const order: SpotlightActionData = {
    id: 'order',
    label: `Open order ${orderId}`,
    keywords: [orderId],
    leftSection: <IconArrowRight size={18} stroke={1.7} />,
    onClick: () => void navigate({ to: '/orders/$orderId', params: { orderId } }),
  };
  return (
    <Spotlight
      actions={ORDER_ID.test(orderId) ? [...pages, order] : pages}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      title="Find or go to"
      classNames={{ header: classes['unseen'] ?? '' }}
      nothingFound="Nothing by that name"
      highlightQuery
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'A page, or an order id',
        'aria-label': 'A page, or an order id',
      }}
    />
  );
}
