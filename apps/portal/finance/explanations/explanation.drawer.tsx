import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

interface ExplanationDrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a figure comes from, beside the page that shows it. */
export function ExplanationDrawer({ title, isOpen, onClose, children }: ExplanationDrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Drawer>
  );
}
