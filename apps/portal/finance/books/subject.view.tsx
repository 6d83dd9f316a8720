import { Text } from '@mantine/core';
import { PageLink } from '../../parts/page-link.view';

const OF_PAYOUTS = /^Payout/;
const OF_MERCHANTS = /^(Adjustment|MerchantDeposit|Settlement)/;

interface SubjectProps {
  /** Of the event. */
  readonly type: string;
  readonly id: string;
}

/** What an event is about, and the way to its page where it has one: most are about orders. */
export function Subject({ type, id }: SubjectProps) {
  if (OF_PAYOUTS.test(type)) {
    return (
      <PageLink to="/finance/payouts/$payoutId" params={{ payoutId: id }} size="sm">
        {id}
      </PageLink>
    );
  }
  if (OF_MERCHANTS.test(type)) return <Text size="sm">{id}</Text>;
  return (
    <PageLink to="/orders/$orderId" params={{ orderId: id }} size="sm">
      {id}
    </PageLink>
  );
}
