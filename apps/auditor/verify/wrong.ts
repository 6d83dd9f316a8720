/** Why an event cannot be what the ledger recorded. */
export class WrongEvent extends Error {}

/** Stops the verification of an event with a sentence that says what is wrong with it. */
export function wrong(what: string): never {
  throw new WrongEvent(what);
}

/** What is wrong with a source as a whole, where no event can be named for it. */
export class WrongSource extends Error {}
