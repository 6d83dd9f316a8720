import type { Refusal } from '@domain';
import { type CatchingUp, isCatchingUp, type Read } from '@read-models';
import { catchingUp } from '../queries/reached-position';

/** Thrown inside an import that cannot go on now, and answered by it as a refusal. */
export class Interrupted extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }
}

/** What a view answered. Throws Interrupted while it is being built. */
export async function answered<Answer>(reading: Promise<Read<Answer> | CatchingUp>): Promise<Answer> {
  const read = await reading;
  if (isCatchingUp(read)) throw new Interrupted(catchingUp(read));
  return read.answer;
}
