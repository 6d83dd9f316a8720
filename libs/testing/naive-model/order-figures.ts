import type { AuthorizeOrder, Instant } from '@domain';
import { captureFailed, figures, remainingFigures } from './line-figures';
import { acceptedOf, type Story } from './story';

/** The command that began the story. */
export function authorization(story: Story): AuthorizeOrder {
  const [command] = acceptedOf(story, 'AuthorizeOrder');
  if (!command) throw new Error('the story has not begun');
  return command;
}

const DAY = 86_400_000;

export function daysAfter(instant: Instant, days: number): Instant {
  return new Date(new Date(instant).getTime() + days * DAY).toISOString();
}

/** 28 days unless the order says otherwise; the last extension counts. */
export function expiresAt(story: Story): Instant {
  const first = authorization(story);
  let until = first.expiresAt ?? daysAfter(first.recordedAt, 28);
  for (const command of acceptedOf(story, 'ExtendAuthorization')) {
    until = 'expiresAt' in command.until ? command.until.expiresAt : daysAfter(command.recordedAt, command.until.days);
  }
  return until;
}

export function isCancelled(story: Story): boolean {
  return acceptedOf(story, 'CancelOrder').length > 0;
}

/** Whether the expiry was recorded; the clock alone is another question. */
export function expiryRecorded(story: Story): boolean {
  return acceptedOf(story, 'ExpireAuthorization').length > 0;
}

/** By its own command, or by a final capture that left something. */
export function isReleased(story: Story): boolean {
  return (
    acceptedOf(story, 'ReleaseRemainingAuthorization').length > 0 ||
    story.lines.some((entry) => entry.what === 'released')
  );
}

/** The order's total now: what it was opened with, less what updates closed, plus what they opened. */
export function orderTotal(story: Story): bigint {
  return figures(story, 'opened').amount - figures(story, 'closed').amount;
}

/** The highest total that anybody ever authorized. */
export function highestTotal(story: Story): bigint {
  return acceptedOf(story, 'UpdateOrder').reduce(
    (highest, update) => (update.orderAmount > highest ? update.orderAmount : highest),
    authorization(story).orderAmount,
  );
}

export interface CaptureStory {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly failed: boolean;
}

/** Captures oldest first; failed ones keep their number. */
export function captures(story: Story): CaptureStory[] {
  return acceptedOf(story, 'CaptureOrder').map((command, index) => ({
    captureId: command.captureId,
    captureNumber: index + 1,
    failed: captureFailed(story, command.captureId),
  }));
}

/** The first that fits, top down. */
export function statusOf(story: Story): string {
  if (isCancelled(story)) return 'CANCELLED';
  const captured = figures(story, 'captured').amount;
  if (remainingFigures(story).amount !== 0n) return captured > 0n ? 'PART_CAPTURED' : 'AUTHORIZED';
  if (captures(story).length === 0) return 'EXPIRED';
  return figures(story, 'refunded').amount === captured ? 'CLOSED' : 'CAPTURED';
}
