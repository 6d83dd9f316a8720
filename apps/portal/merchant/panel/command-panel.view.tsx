import { Button, Drawer, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface CommandPanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Nobody closes a panel whose command is on its way. */
  readonly isSending: boolean;
  readonly children: ReactNode;
  /** What stands at the foot: what would be recorded, and the button. */
  readonly foot?: ReactNode;
}

/** What opens beside a page to do one thing to one order. */
export function CommandPanel({ title, onClose, isSending, children, foot }: CommandPanelProps) {
  return (
    <Drawer
      opened
      onClose={() => !isSending && onClose()}
      position="right"
      // The form takes the place of its outline: both sliding in would flicker.
      transitionProps={{ duration: 0 }}
      size={520}
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ content: classes['content'] ?? '', body: classes['body'] ?? '', title: classes['title'] ?? '' }}
    >
      <Stack gap="md" className={classes['form'] ?? ''}>
        {children}
      </Stack>
      {foot && <div className={classes['foot']}>{foot}</div>}
    </Drawer>
  );
}

interface ConfirmProps {
  readonly label: ReactNode;
  readonly isReady: boolean;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly color?: string;
}

export function Confirm({ label, isReady, isSending, onConfirm, color }: ConfirmProps) {
  return (
    <Group justify="flex-end">
      <Button
        fullWidth
        onClick={onConfirm}
        disabled={!isReady && !isSending}
        loading={isSending}
        {...(color !== undefined && { color })}
      >
        {label}
      </Button>
    </Group>
  );
}
