import { acceptedOf, type LineHappening, type Story } from './story';

/** What is left of a line in one place: the order, or one capture. */
export interface Pot {
  readonly lineId: number;
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
  readonly reference?: string | undefined;
  readonly implied: boolean;
}

export interface Three {
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}

export function sumOf(parts: readonly Three[]): Three {
  return {
    quantity: parts.reduce((sum, part) => sum + part.quantity, 0n),
    amount: parts.reduce((sum, part) => sum + part.amount, 0n),
    taxAmount: parts.reduce((sum, part) => sum + part.taxAmount, 0n),
  };
}

export function captureFailed(story: Story, captureId: string): boolean {
  return acceptedOf(story, 'FailCapture').some((command) => command.captureId === captureId);
}

export function refundFailed(story: Story, refundId: string): boolean {
  return acceptedOf(story, 'FailRefund').some((command) => command.refundId === refundId);
}

/** Whether it still counts: what failed captures took and failed refunds gave back does not. */
function stands(story: Story, entry: LineHappening): boolean {
  if (entry.what === 'captured') return !captureFailed(story, entry.captureId ?? '');
  if (entry.what === 'refunded') return !refundFailed(story, entry.refundId ?? '');
  return true;
}

/** The sum of one kind of happening, over the order, a line, a capture, or a line of a capture. */
export function figures(
  story: Story,
  what: LineHappening['what'],
  of: { lineId?: number; captureId?: string } = {},
): Three {
  return sumOf(
    story.lines.filter(
      (entry) =>
        entry.what === what &&
        stands(story, entry) &&
        (of.lineId === undefined || entry.lineId === of.lineId) &&
        (of.captureId === undefined || entry.captureId === of.captureId),
    ),
  );
}

export function minus(from: Three, ...takes: readonly Three[]): Three {
  const taken = sumOf(takes);
  return {
    quantity: from.quantity - taken.quantity,
    amount: from.amount - taken.amount,
    taxAmount: from.taxAmount - taken.taxAmount,
  };
}

/** total = captured + released + expired + cancelled + remaining, solved for what remains. */
export function remainingFigures(story: Story, lineId?: number): Three {
  const of = lineId === undefined ? {} : { lineId };
  return minus(
    figures(story, 'opened', of),
    figures(story, 'closed', of),
    figures(story, 'captured', of),
    figures(story, 'released', of),
    figures(story, 'expired', of),
    figures(story, 'cancelled', of),
  );
}

/** What remains of every line that is open: some quantity or some amount. */
export function openPots(story: Story): Pot[] {
  return pots(story, (lineId) => remainingFigures(story, lineId));
}

/** What a capture took of each line and no standing refund gave back. */
export function refundablePots(story: Story, captureId: string): Pot[] {
  return pots(story, (lineId) =>
    minus(figures(story, 'captured', { lineId, captureId }), figures(story, 'refunded', { lineId, captureId })),
  );
}

function pots(story: Story, left: (lineId: number) => Three): Pot[] {
  return story.lines
    .filter((entry) => entry.what === 'opened')
    .map((entry) => ({
      lineId: entry.lineId,
      reference: entry.reference,
      implied: entry.implied === true,
      ...left(entry.lineId),
    }))
    .filter((pot) => pot.quantity > 0n || pot.amount !== 0n);
}
