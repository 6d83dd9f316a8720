import { REFUSALS, type Refusal } from './refusals';

const ranks = new Map(Object.keys(REFUSALS).map((code, rank) => [code, rank]));

/** Of several reasons that apply, the one the catalogue lists first; of equals the first found. */
export function firstOf(refusals: readonly Refusal[]): Refusal | undefined {
  const rank = (refusal: Refusal) => ranks.get(refusal.refusal) ?? ranks.size;
  return refusals.reduce<Refusal | undefined>(
    (first, refusal) => (first && rank(first) <= rank(refusal) ? first : refusal),
    undefined,
  );
}
