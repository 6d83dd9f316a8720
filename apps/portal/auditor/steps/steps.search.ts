import { sequenceIn, textIn } from '../search-members';

/** Of which order the steps are shown, and which one of them. */
export interface StepsSearch {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  /** The first event that is shown, for an order of very many. */
  readonly from?: number | undefined;
}

export function readStepsSearch({ id, revision, from }: Record<string, unknown>): StepsSearch {
  return { id: textIn(id), revision: sequenceIn(revision), from: sequenceIn(from) };
}
