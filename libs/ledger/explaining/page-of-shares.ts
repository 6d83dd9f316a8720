import type { Explanation, Share } from './explanation';
import { type ExplanationPlace, writeExplanationPlace } from './explanation-page';

interface AllShares {
  /** All of them, in their order. */
  readonly shares: readonly Share[];
  readonly sequence: number;
  readonly at: ExplanationPlace | undefined;
  readonly limit: number;
}

/** A page of shares that are all known: those of a figure that is bounded. */
export function pageOfShares(
  question: readonly unknown[],
  about: Pick<Explanation, 'figure' | 'currency'>,
  { shares, sequence, at, limit }: AllShares,
): Explanation {
  const first = Number(at?.place ?? 0);
  const end = first + limit;
  const broughtForward = sumOf(shares.slice(0, first));
  const shown = shares.slice(first, end);
  const carriedForward = broughtForward + sumOf(shown);
  const more = end < shares.length;
  return {
    ...about,
    ...{ amount: sumOf(shares), broughtForward, shares: shown, carriedForward },
    ...(more && {
      next: writeExplanationPlace(question, { sequence, broughtForward: carriedForward, place: String(end) }),
    }),
  };
}

export function sumOf(shares: readonly Pick<Share, 'amount'>[]): bigint {
  return shares.reduce((sum, { amount }) => sum + amount, 0n);
}
