import type { Answer } from '../../client/service';

type LineSelection = Answer<'LineSelectionRequest'>;

/** A line of which something is left to take. */
export interface OpenLine {
  readonly lineId: number;
  readonly name: string;
  readonly unitPrice: bigint;
  /** How many are left; 0 where only money is. */
  readonly quantity: number;
  /** Discounts, gift cards and store credit come along with what they belong to. */
  readonly isNegative: boolean;
}

export interface TakenLine {
  readonly lineId: number;
  readonly quantity?: number;
  readonly amount?: bigint;
}

/** What somebody chose to take of an order, or to give back: as the form has it, which may be nothing yet. */
export interface TakeDraft {
  readonly by: 'full' | 'lines' | 'amount';
  readonly lines: readonly TakenLine[];
  readonly shareDiscounts: boolean;
  readonly amount?: bigint;
}

/** What goes out. */
export interface Take {
  readonly full?: true;
  readonly lines?: LineSelection[];
  readonly shareDiscounts?: boolean;
  readonly amount?: bigint;
}

export const TAKE_ALL: TakeDraft = { by: 'full', lines: [], shareDiscounts: true };

/** Undefined while the form does not say enough to be asked about. */
export function takeOf({ by, lines, shareDiscounts, amount }: TakeDraft): Take | undefined {
  if (by === 'full') return { full: true };
  if (by === 'amount') return amount === undefined ? undefined : { amount };
  const isComplete = lines.every((line) => line.quantity !== undefined || line.amount !== undefined);
  return lines.length === 0 || !isComplete ? undefined : { lines: [...lines], shareDiscounts };
}

/** How a line is taken; undefined where it is not named. */
export function takenOf(draft: TakeDraft, line: OpenLine): TakenLine | undefined {
  if (draft.by === 'full') return wholeOf(line);
  return draft.lines.find(({ lineId }) => lineId === line.lineId);
}

/** The form with one line taken so, or not at all. */
export function withLine(
  draft: TakeDraft,
  open: readonly OpenLine[],
  line: OpenLine,
  taken: TakenLine | undefined,
): TakeDraft {
  const others = named(draft, open).filter(({ lineId }) => lineId !== line.lineId);
  const lines = taken ? [...others, taken] : others;
  const next = { ...draft, by: 'lines', lines } as const;
  return isAll(next, open) ? { ...TAKE_ALL } : next;
}

/** What a tick takes: all that is left of the line. Where only money is left, somebody has to say how much. */
export function wholeOf({ lineId, quantity, isNegative }: OpenLine): TakenLine {
  return quantity > 0 && !isNegative ? { lineId, quantity } : { lineId };
}

function named(draft: TakeDraft, open: readonly OpenLine[]): readonly TakenLine[] {
  if (draft.by !== 'full') return draft.lines;
  // Lines of which only money is left can be taken whole by `full` alone.
  return open.filter(({ quantity, isNegative }) => quantity > 0 && !isNegative).map(wholeOf);
}

/** Whether the lines come to all that is left, so that it can be asked for by that name. */
function isAll({ lines, shareDiscounts }: TakeDraft, open: readonly OpenLine[]): boolean {
  const goods = open.filter(({ isNegative }) => !isNegative);
  const hasOthers = goods.length < open.length;
  if ((hasOthers && !shareDiscounts) || lines.length !== goods.length) return false;
  return goods.every(
    ({ lineId, quantity }) => quantity > 0 && lines.some((l) => l.lineId === lineId && l.quantity === quantity),
  );
}
