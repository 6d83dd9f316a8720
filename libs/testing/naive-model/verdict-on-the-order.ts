import type {
  AddShippingInfo,
  CancelOrder,
  ExpireAuthorization,
  ExtendAuthorization,
  ReleaseRemainingAuthorization,
  UpdateMerchantReferences,
} from '@domain';
import { openPots } from './line-figures';
import {
  authorization,
  captures,
  daysAfter,
  expiresAt,
  expiryRecorded,
  isCancelled,
  isReleased,
} from './order-figures';
import { nothingCaptured, nothingRemains, notLive, tooMany } from './reasons';
import { type LineHappening, type Story, tell } from './story';
import { earliest, type Verdict } from './verdict';

/** Everything that remains goes one way. */
export function allThatRemains(story: Story, what: LineHappening['what']): LineHappening[] {
  return openPots(story).map(({ lineId, quantity, amount, taxAmount }) => ({
    what,
    lineId,
    quantity,
    amount,
    taxAmount,
  }));
}

export function onRelease(story: Story, command: ReleaseRemainingAuthorization): Verdict {
  const refused = earliest([
    ...notLive(story, command.recordedAt),
    (nothingCaptured(story) || openPots(story).length === 0) && 'NOTHING_TO_RELEASE',
    tooMany(story, command),
  ]);
  if (refused) return { refused };
  const lines = allThatRemains(story, 'released');
  return { recorded: ['RemainingAuthorizationReleased'], story: tell(story, { accepted: [command], lines }) };
}

export function onCancel(story: Story, command: CancelOrder): Verdict {
  const refused = earliest([...notLive(story, command.recordedAt), !nothingCaptured(story) && 'CANCEL_AFTER_CAPTURE']);
  if (refused) return { refused };
  const lines = allThatRemains(story, 'cancelled');
  return { recorded: ['OrderCancelled'], story: tell(story, { accepted: [command], lines }) };
}

export function onExtend(story: Story, command: ExtendAuthorization): Verdict {
  const { until, recordedAt } = command;
  const next = 'expiresAt' in until ? until.expiresAt : daysAfter(recordedAt, until.days);
  const latest = daysAfter(authorization(story).recordedAt, 180);
  const refused = earliest([
    ...notLive(story, recordedAt),
    (next <= expiresAt(story) || next > latest) && 'EXPIRY_OUT_OF_RANGE',
    tooMany(story, command),
  ]);
  if (refused) return { refused };
  return { recorded: ['AuthorizationExtended'], story: tell(story, { accepted: [command] }) };
}

/** The clock's own command: it needs an authorization that nothing has ended, and something to expire. */
export function onExpire(story: Story, command: ExpireAuthorization): Verdict {
  const refused = earliest([
    ...(hasEnded(story) ? notLive(story, command.recordedAt) : []),
    nothingRemains(story),
    command.recordedAt < expiresAt(story) && 'EXPIRY_OUT_OF_RANGE',
  ]);
  if (refused) return { refused };
  const lines = allThatRemains(story, 'expired');
  return { recorded: ['AuthorizationExpired'], story: tell(story, { accepted: [command], lines }) };
}

function hasEnded(story: Story): boolean {
  return isCancelled(story) || expiryRecorded(story) || isReleased(story);
}

/** Append only, whatever the status. */
export function onShippingInfo(story: Story, command: AddShippingInfo): Verdict {
  const unknown =
    command.captureId !== undefined && !captures(story).some(({ captureId }) => captureId === command.captureId);
  const refused = earliest([unknown && 'CAPTURE_NOT_FOUND', tooMany(story, command)]);
  if (refused) return { refused };
  return { recorded: ['ShippingInfoAdded'], story: tell(story, { accepted: [command] }) };
}

export function onReferences(story: Story, command: UpdateMerchantReferences): Verdict {
  const refused = earliest([isCancelled(story) && 'ORDER_CANCELLED', tooMany(story, command)]);
  if (refused) return { refused };
  return { recorded: ['MerchantReferencesUpdated'], story: tell(story, { accepted: [command] }) };
}
