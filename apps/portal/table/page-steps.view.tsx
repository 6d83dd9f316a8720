import { Button, Group, Text } from '@mantine/core';
import { counted, type Noun } from '../parts/counted';
import classes from './data-table.module.css';
import type { PageSteps } from './use-page-steps';

interface PageStepsProps {
  readonly steps: PageSteps;
  /** How many rows are shown. */
  readonly shown: number;
  readonly what: Noun;
}

/** The foot of a table: how much of it is shown, and the ways on. */
export function PageStepsBar({ steps: { first, previous, next }, shown, what }: PageStepsProps) {
  return (
    <nav className={classes['steps']} aria-label="Pages">
      <Text size="sm" c="dimmed">
        {counted(shown, what)}
        {next && ', more follow'}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {first && (
          <Button size="compact-sm" variant="subtle" onClick={first}>
            First
          </Button>
        )}
        <Button size="compact-sm" variant="default" disabled={!previous} onClick={previous}>
          Previous
        </Button>
        <Button size="compact-sm" variant="default" disabled={!next} onClick={next}>
          Next
        </Button>
      </Group>
    </nav>
  );
}
