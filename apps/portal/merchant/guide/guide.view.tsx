import { CloseButton, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageLink } from '../../parts/page-link.view';
import classes from './guide.module.css';
import { endGuide, useGuide } from './guide-state';

const STEPS = 3;

/** On the pages of orders: where to begin, and what became of the first capture. */
export function PageGuide({ isList = false }: { readonly isList?: boolean }) {
  const guide = useGuide();
  if (guide.step === 'captured') {
    const { orderId } = guide;
    return (
      <GuideNote number={3} title="That was a capture">
        It is recorded for good, has an invoice, and is on its way to be paid out. See it in the timeline of{' '}
        <PageLink to="/orders/$orderId" params={{ orderId }} inherit underline="always">
          {orderId}
        </PageLink>
        .
      </GuideNote>
    );
  }
  if (guide.step === 'over' || !isList) return null;
  return (
    <GuideNote number={1} title="Capture your first order">
      Goods have left? Press <b>Capture</b> at the end of an order’s row, or open one that expires soon.
    </GuideNote>
  );
}

/** In the panel that captures. */
export function PanelGuide() {
  if (useGuide().step !== 'begin') return null;
  return (
    <GuideNote number={2} title="Look, then confirm">
      All that remains is ticked; take away what was not shipped. Below stands what will be recorded, as the ledger
      itself says, and nothing is until you press the button.
    </GuideNote>
  );
}

interface GuideNoteProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

function GuideNote({ number, title, children }: GuideNoteProps) {
  return (
    <aside className={classes['note']} aria-label="Guide" data-step={number}>
      <Group align="start" wrap="nowrap" gap="sm">
        <span className={classes['number']} aria-hidden>
          {number}
        </span>
        <Stack gap={2} flex={1}>
          <Text size="sm" fw={600}>
            {title}{' '}
            <Text span size="xs" c="dimmed" fw={400}>
              step {number} of {STEPS}
            </Text>
          </Text>
          <Text size="sm">{children}</Text>
        </Stack>
        <CloseButton size="sm" aria-label="End the guide" onClick={endGuide} />
      </Group>
    </aside>
  );
}
