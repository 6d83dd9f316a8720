import type { Instant, OrderCommand, RefusalCode } from '@domain';
import { figures, openPots } from './line-figures';
import { authorization, expiresAt, expiryRecorded, isCancelled, isReleased } from './order-figures';
import { acceptedOf, type Story } from './story';

type Reason = RefusalCode | false;

/** Why the authorization can no longer be used. */
export function notLive(story: Story, at: Instant): Reason[] {
  return [
    isCancelled(story) && 'ORDER_CANCELLED',
    (expiryRecorded(story) || at >= expiresAt(story)) && 'AUTHORIZATION_EXPIRED',
    isReleased(story) && 'AUTHORIZATION_RELEASED',
  ];
}

export function nothingRemains(story: Story): Reason {
  return openPots(story).length === 0 && 'ORDER_FULLY_CAPTURED';
}

export function nothingCaptured(story: Story): boolean {
  return figures(story, 'captured').amount === 0n;
}

/** Not before the order's own, and not in the future. */
export function wrongTime(
  story: Story,
  { effectiveAt, recordedAt }: { effectiveAt?: Instant; recordedAt: Instant },
): Reason {
  const first = authorization(story);
  const begin = first.effectiveAt ?? first.recordedAt;
  return effectiveAt !== undefined && (effectiveAt < begin || effectiveAt > recordedAt) && 'EFFECTIVE_AT_OUT_OF_RANGE';
}

export function wrongCurrency(story: Story, { currency }: { currency?: string }): Reason {
  return currency !== undefined && currency !== authorization(story).currency && 'CURRENCY_MISMATCH';
}

const REPEATABLE: readonly OrderCommand['type'][] = [
  'CaptureOrder',
  'UpdateOrder',
  'ExtendAuthorization',
  'ExtendDueDate',
  'AddShippingInfo',
  'UpdateMerchantReferences',
];

/**
 * One order takes 500 of the commands that a caller may repeat at will, 200 captures and 200 refunds. A release is
 * bound by that too, but not counted: there is only one.
 */
export function tooMany(story: Story, command: OrderCommand): Reason {
  const repeated = REPEATABLE.reduce((count, type) => count + acceptedOf(story, type).length, 0);
  const isRepeatable = REPEATABLE.includes(command.type) || command.type === 'ReleaseRemainingAuthorization';
  return (
    ((isRepeatable && repeated >= 500) ||
      (command.type === 'CaptureOrder' && acceptedOf(story, 'CaptureOrder').length >= 200) ||
      (command.type === 'RefundOrder' && acceptedOf(story, 'RefundOrder').length >= 200)) &&
    'LIMIT_EXCEEDED'
  );
}
