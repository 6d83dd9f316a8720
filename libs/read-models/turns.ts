/** Runs works one after the other, each to its end: what one reads, no other changes in the meantime. */
export type Turns = <Answer>(work: () => Promise<Answer> | Answer) => Promise<Answer>;

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
