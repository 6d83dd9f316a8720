import { Group, Paper, type PaperProps, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface CardProps extends PaperProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Card({ title, actions, children, ...paper }: CardProps) {
  const headingId = useId();
  return (
    <Paper component="section" aria-labelledby={title && headingId} withBorder radius="md" p="md" {...paper}>
      {title && (
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h5" id={headingId}>
            {title}
          </Title>
          {actions}
        </Group>
      )}
      {children}
    </Paper>
  );
}
