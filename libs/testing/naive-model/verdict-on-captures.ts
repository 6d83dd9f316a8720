import type { CaptureOrder, FailCapture } from '@domain';
import { settle } from './customer-money';
import { openPots, refundFailed } from './line-figures';
import { captures, expiryRecorded, isReleased } from './order-figures';
import { nothingRemains, notLive, tooMany, wrongCurrency, wrongTime } from './reasons';
import { type LineHappening, type Story, tell } from './story';
import { takeFromOrder } from './take-from-order';
import { worthSaying } from './take-of-pots';
import { earliest, type Verdict } from './verdict';
import { allThatRemains } from './verdict-on-the-order';

export function onCapture(story: Story, command: CaptureOrder): Verdict {
  const first = earliest([
    wrongCurrency(story, command),
    wrongTime(story, command),
    ...notLive(story, command.recordedAt),
    nothingRemains(story),
  ]);
  if (first) return { refused: first };
  const taking = takeFromOrder(story, command.take);
  if ('refused' in taking) return taking;
  const second = earliest([tooMany(story, command)]);
  if (second) return { refused: second };

  const { captureId } = command;
  const lines = worthSaying(taking.taken).map((taken): LineHappening => ({ what: 'captured', captureId, ...taken }));
  const captured = settle(tell(story, { accepted: [command], lines }));
  if (openPots(captured).length === 0) return { recorded: ['OrderCaptured'], story: captured };
  if (!command.final) return { recorded: ['PartialCaptureRecorded'], story: captured };
  return {
    recorded: ['PartialCaptureRecorded', 'RemainingAuthorizationReleased'],
    story: tell(captured, { lines: allThatRemains(captured, 'released') }),
  };
}

/** What the capture took goes back to its lines, or to the release or expiry that was recorded meanwhile. */
export function onFailCapture(story: Story, command: FailCapture): Verdict {
  const { captureId } = command;
  const capture = captures(story).find((candidate) => candidate.captureId === captureId);
  const refused = earliest([
    wrongTime(story, command),
    !capture && 'CAPTURE_NOT_FOUND',
    capture?.failed && 'CAPTURE_FAILED',
    hasStandingRefunds(story, captureId) && 'CAPTURE_HAS_REFUNDS',
  ]);
  if (refused) return { refused };
  const ended = isReleased(story) ? 'released' : expiryRecorded(story) ? 'expired' : undefined;
  const gone = story.lines.filter((entry) => entry.what === 'captured' && entry.captureId === captureId);
  const lines = ended
    ? gone.map(
        ({ lineId, quantity, amount, taxAmount }) => ({ what: ended, lineId, quantity, amount, taxAmount }) as const,
      )
    : [];
  return {
    recorded: ['CaptureFailed'],
    story: settle(tell(story, { accepted: [command], lines, money: moneyBack(story, captureId) })),
  };
}

function hasStandingRefunds(story: Story, captureId: string): boolean {
  return story.lines.some(
    (entry) => entry.what === 'refunded' && entry.captureId === captureId && !refundFailed(story, entry.refundId ?? ''),
  );
}

/** What was paid with prepayment is prepayment again, the rest credit; and nothing is written off any more. */
function moneyBack(story: Story, captureId: string) {
  const held = (pool: string) =>
    story.money
      .filter((entry) => entry.pool === pool && entry.captureId === captureId)
      .reduce((sum, entry) => sum + entry.amount, 0n);
  const [paid, used] = [held('paid'), held('prepaymentUsed')];
  const prepayment = used < paid ? used : paid;
  return [
    { pool: 'paid', captureId, amount: -paid },
    { pool: 'prepaymentUsed', captureId, amount: -prepayment },
    { pool: 'prepayment', amount: prepayment },
    { pool: 'credit', amount: paid - prepayment },
    { pool: 'writtenOff', captureId, amount: -held('writtenOff') },
  ] as const;
}
