import { Drawer, Stack, Title } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { Facts } from '../facts.view';
import { kindText } from '../kind-text';
import type { Entry } from './entry.columns';
import { EntryCapture } from './entry-capture.view';
import { EntryRefund } from './entry-refund.view';
import { OrderEvents } from './order-events.view';

interface EntryDrawerProps {
  readonly entry: Entry | undefined;
  readonly onClose: () => void;
}

/** From an entry down: the capture or refund, the order, and the event that made it. */
export function EntryDrawer({ entry, onClose }: EntryDrawerProps) {
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={entry && kindText(entry)}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {entry && <EntryStory entry={entry} />}
    </Drawer>
  );
}

function EntryStory({ entry }: { readonly entry: Entry }) {
  const { amount, currency, due, effectiveAt, recordedAt, sequence, orderId, captureId, refundId } = entry;
  const { payoutId, adjustmentId, depositId } = entry;
  return (
    <Stack gap="lg">
      <Facts
        of={{
          Amount: <Amount of={amount} currency={currency} />,
          Due: calendarDayText(due),
          'Took effect': <Moment at={effectiveAt} />,
          Recorded: <Moment at={recordedAt} />,
          Event: `number ${sequence} of the ledger`,
          Order: orderId !== undefined && (
            <PageLink to="/orders/$orderId" params={{ orderId }} size="sm">
              {orderId}
            </PageLink>
          ),
          Payout: payoutId !== undefined && (
            <PageLink to="/finance/payouts/$payoutId" params={{ payoutId }} size="sm">
              {payoutId}
            </PageLink>
          ),
          Adjustment: adjustmentId,
          Deposit: depositId,
        }}
      />
      {orderId !== undefined && captureId !== undefined && (
        <EntryCapture orderId={orderId} captureId={captureId} currency={currency} />
      )}
      {orderId !== undefined && refundId !== undefined && (
        <EntryRefund orderId={orderId} refundId={refundId} currency={currency} />
      )}
      {orderId !== undefined && (
        <section aria-label="Events of the order">
          <Title order={3} size="h5" mb="xs">
            Events of the order
          </Title>
          <OrderEvents orderId={orderId} currency={currency} sequence={sequence} />
        </section>
      )}
    </Stack>
  );
}
