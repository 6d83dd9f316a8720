import type { FailRefund, RefundOrder } from '@domain';
import { settle } from './customer-money';
import { splitOver } from './largest-remainder';
import { refundablePots, refundFailed, sumOf } from './line-figures';
import { captures } from './order-figures';
import { tooMany, wrongCurrency, wrongTime } from './reasons';
import { acceptedOf, type FeeHappening, type LineHappening, type Story, tell } from './story';
import { type RefundedPart, takeFromCaptures } from './take-from-captures';
import { earliest, type Verdict } from './verdict';

const ALLOCATION_PARTS_MAX = 5_000;

export function onRefund(story: Story, command: RefundOrder): Verdict {
  const named = captures(story).find(({ captureId }) => captureId === command.captureId);
  const first = earliest([
    wrongCurrency(story, command),
    wrongTime(story, command),
    command.captureId !== undefined && !named && 'CAPTURE_NOT_FOUND',
    named?.failed && 'CAPTURE_FAILED',
  ]);
  if (first) return { refused: first };
  const from = captures(story)
    .filter(({ captureId, failed }) => !failed && (command.captureId === undefined || captureId === command.captureId))
    .map(({ captureId }) => ({ captureId, pots: refundablePots(story, captureId) }));
  const taking = takeFromCaptures(from, command.take);
  if ('refused' in taking) return taking;
  const { parts } = taking;
  const second = earliest([
    !feeFits(command, sumOf(parts.flatMap(({ taken }) => taken)).amount) && 'RETURN_FEE_EXCEEDS_REFUND',
    tooMany(story, command),
    parts.flatMap(({ taken }) => taken).length > ALLOCATION_PARTS_MAX && 'LIMIT_EXCEEDED',
  ]);
  if (second) return { refused: second };
  return {
    recorded: ['RefundRecorded'],
    story: settle(
      tell(story, {
        accepted: [command],
        lines: parts.flatMap((part) => refundedLines(command.refundId, part)),
        fees: splitFee(command, parts),
      }),
    ),
  };
}

/** At least 1 and at most the refund; its tax at most itself. */
function feeFits({ returnFee: fee }: RefundOrder, refund: bigint): boolean {
  return !fee || (fee.amount >= 1n && fee.amount <= refund && fee.taxAmount >= 0n && fee.taxAmount <= fee.amount);
}

function refundedLines(refundId: string, { captureId, taken }: RefundedPart): LineHappening[] {
  return taken.map((part) => ({ what: 'refunded', refundId, captureId, ...part }));
}

/** The fee by the captures' shares of the refund, its tax by their shares of the fee. */
function splitFee({ returnFee, refundId }: RefundOrder, parts: readonly RefundedPart[]): FeeHappening[] {
  if (!returnFee) return [];
  const shares = splitOver(
    returnFee.amount,
    parts.map(({ taken }) => sumOf(taken).amount),
  );
  const taxes = splitOver(returnFee.taxAmount, shares);
  return parts.map(({ captureId }, place) => ({
    refundId,
    captureId,
    amount: shares[place] ?? 0n,
    taxAmount: taxes[place] ?? 0n,
  }));
}

export function onFailRefund(story: Story, command: FailRefund): Verdict {
  const known = acceptedOf(story, 'RefundOrder').some(({ refundId }) => refundId === command.refundId);
  const refused = earliest([
    wrongTime(story, command),
    !known && 'REFUND_NOT_FOUND',
    refundFailed(story, command.refundId) && 'REFUND_FAILED',
  ]);
  if (refused) return { refused };
  return { recorded: ['RefundFailed'], story: settle(tell(story, { accepted: [command] })) };
}
