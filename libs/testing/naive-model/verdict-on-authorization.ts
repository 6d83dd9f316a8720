import type { AuthorizeOrder, LineDescription } from '@domain';
import { addsUp } from './line-statement';
import { daysAfter } from './order-figures';
import { type LineHappening, NO_STORY, type Story, tell } from './story';
import { earliest, type Verdict } from './verdict';

const AMOUNT_MAX = 10n ** 12n;
const LINES_MAX = 1_000;

export function onAuthorizeOrder(story: Story, command: AuthorizeOrder): Verdict {
  if (story.accepted.length > 0) return { refused: 'ORDER_EXISTS' };
  const { lines, orderAmount, recordedAt } = command;
  const until = command.expiresAt ?? daysAfter(recordedAt, 28);
  const refused = earliest([
    (lines ?? []).some((line) => !addsUp(line)) && 'LINE_MISSTATED',
    (command.effectiveAt ?? recordedAt) > recordedAt && 'EFFECTIVE_AT_OUT_OF_RANGE',
    (until <= recordedAt || until > daysAfter(recordedAt, 180)) && 'EXPIRY_OUT_OF_RANGE',
    orderAmount < 1n && 'AMOUNT_TOO_SMALL',
    lines !== undefined && lines.reduce((sum, line) => sum + line.totalAmount, 0n) !== orderAmount && 'AMOUNT_MISMATCH',
    (orderAmount > AMOUNT_MAX || (lines ?? []).length > LINES_MAX) && 'LIMIT_EXCEEDED',
  ]);
  if (refused) return { refused };
  const opened = lines ? openLines(lines, 1) : [openImpliedLine(orderAmount, 1)];
  return { recorded: ['OrderAuthorized'], story: tell(NO_STORY, { accepted: [command], lines: opened }) };
}

/** Lines are numbered in the order given; a number is never used again. */
export function openLines(lines: readonly LineDescription[], firstLineId: number): LineHappening[] {
  return lines.map((line, place) => ({
    what: 'opened',
    lineId: firstLineId + place,
    quantity: line.quantity,
    amount: line.totalAmount,
    taxAmount: line.totalTaxAmount,
    ...(line.reference !== undefined && { reference: line.reference }),
  }));
}

/** An amount without lines is held as one line that nobody can name. */
export function openImpliedLine(amount: bigint, lineId: number): LineHappening {
  return { what: 'opened', lineId, quantity: 1n, amount, taxAmount: 0n, implied: true };
}
