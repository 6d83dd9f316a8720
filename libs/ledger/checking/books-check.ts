import type { Difference } from '@domain';

/** The token under which the check of the books is injected. */
export const BOOKS_CHECK = Symbol('BOOKS_CHECK');

/** How far settlements and books were derived anew from the log, and where they first differ from what stands there. */
export interface BooksChecked {
  /** -1 before the first event, and in instances that leave the check to another one. */
  readonly throughSequence: number;
  readonly difference?: Difference;
}

/** A check that goes on for as long as the ledger is open. */
export interface BooksCheck {
  checked(): BooksChecked;
  /** Why it stands still, if it does. */
  fault(): Error | undefined;
  stop(): Promise<void>;
}

/** Where nobody wants it, or another instance does it. */
export const noBooksCheck: BooksCheck = {
  checked: () => ({ throughSequence: -1 }),
  fault: () => undefined,
  stop: async () => undefined,
};
