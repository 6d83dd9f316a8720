import { Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { wordsOf } from '../../parts/words-of';
import { kindText } from '../kind-text';

/** The event behind a share: what it was, what it was about, and when. */
export function ShareName({ of: share }: { readonly of: Answer<'Explanation'>['shares'][number] }) {
  const { type, sequence, effectiveAt, entry, balance } = share;
  const { orderId, payoutId, settlementNumber, adjustmentId, depositId } = share.about;
  return (
    <>
      {entry ? kindText(entry) : wordsOf(type)}
      {balance !== undefined && `, ${balance}`}{' '}
      {orderId !== undefined && (
        <PageLink to="/orders/$orderId" params={{ orderId }} size="sm" underline="always">
          {orderId}
        </PageLink>
      )}
      {orderId === undefined && (payoutId ?? settlementNumber ?? adjustmentId ?? depositId)}
      <Text size="xs" c="dimmed">
        Event {sequence.toLocaleString()}, <Moment at={effectiveAt} />
      </Text>
    </>
  );
}
