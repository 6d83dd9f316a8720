import type { Figures } from '@domain';

/** `total = captured + released + expired + cancelled + remaining`, of the order and of each line; `refunded` of captured. */
export const FIGURES = ['total', 'remaining', 'captured', 'refunded', 'released', 'expired', 'cancelled'] as const;
export type Figure = (typeof FIGURES)[number];

/**
 * The figures of an order or a line as a row holds them: quantity, amount and tax as decimal text, because JSON knows no
 * bigint. Most are 0 most of the time; those are left out, always, so that equal figures are equal rows.
 */
export type FigureSet = { readonly [Name in Figure]?: readonly [quantity: string, amount: string, taxAmount: string] };

/** Figures that something is taken off, and figures that it is added to. */
export interface Move {
  readonly less?: readonly Figure[];
  readonly more?: readonly Figure[];
}

export function moved<Held extends FigureSet>(held: Held, { less = [], more = [] }: Move, by: Figures): Held {
  const next: { [Name in Figure]?: FigureSet[Figure] } & Held = { ...held };
  for (const figure of less) set(next, figure, plus(held[figure], -by.quantity, -by.amount, -by.taxAmount));
  for (const figure of more) set(next, figure, plus(held[figure], by.quantity, by.amount, by.taxAmount));
  return next;
}

/** One figure of a set; zeros where it is left out. */
export function figureOf(held: FigureSet, figure: Figure): Figures {
  const [quantity = '0', amount = '0', taxAmount = '0'] = held[figure] ?? [];
  return { quantity: BigInt(quantity), amount: BigInt(amount), taxAmount: BigInt(taxAmount) };
}

export function figuresOf(held: FigureSet): Readonly<Record<Figure, Figures>> {
  return Object.fromEntries(FIGURES.map((figure) => [figure, figureOf(held, figure)])) as Record<Figure, Figures>;
}

const NOTHING = ['0', '0', '0'] as const;

function plus(held: FigureSet[Figure] = NOTHING, quantity: bigint, amount: bigint, taxAmount: bigint): typeof held {
  return [sum(held[0], quantity), sum(held[1], amount), sum(held[2], taxAmount)];
}

function sum(held: string, by: bigint): string {
  if (by === 0n) return held;
  return held === '0' ? by.toString() : (BigInt(held) + by).toString();
}

function set(held: { [Name in Figure]?: FigureSet[Figure] }, figure: Figure, value: FigureSet[Figure]): void {
  if (value?.every((part) => part === '0')) delete held[figure];
  else held[figure] = value;
}
