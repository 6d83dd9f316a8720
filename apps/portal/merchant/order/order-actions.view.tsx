import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useSession } from '../../session/use-session';
import { whatCanBeDone } from './order.actions';
import type { Order } from './order.queries';
import type { PanelName } from './order.search';

interface OrderActionsProps {
  readonly order: Order;
  readonly onOpen: (panel: PanelName) => void;
}

const LABELS: Readonly<Record<PanelName, string>> = {
  capture: 'Capture',
  refund: 'Refund',
  edit: 'Change lines',
  release: 'Release the rest',
  extend: 'Extend authorization',
  cancel: 'Cancel order',
  parcel: 'Add a parcel',
};

/** What can be done now, by whoever is signed in: the likeliest thing as a button, the others behind it. */
export function OrderActions({ order, onOpen }: OrderActionsProps) {
  const [first, ...others] = whatCanBeDone(order, useSession().roles);
  if (!first) return null;
  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((name) => (
              <Menu.Item key={name} onClick={() => onOpen(name)}>
                {LABELS[name]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button onClick={() => onOpen(first)} variant={first === 'capture' ? 'filled' : 'default'}>
        {LABELS[first]}
      </Button>
    </>
  );
}
