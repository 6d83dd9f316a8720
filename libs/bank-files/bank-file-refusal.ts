/**
 * `too-large`: beyond a limit of limits.ts · `wrong-format`: a file of another kind · `malformed`: not readable as what
 * it is · `invalid`: readable, but it says what cannot be · `does-not-add-up`: opening balance and transactions are not
 * the closing balance.
 */
export type BankFileProblem = 'too-large' | 'wrong-format' | 'malformed' | 'invalid' | 'does-not-add-up';

/** Why nothing of a file was taken. `place` is for people: a line, and where there is one an element, tag or column. */
export interface BankFileRefusal {
  readonly problem: BankFileProblem;
  readonly place: string;
  readonly reason: string;
}

/** Tells a refused file from what might have been read instead. */
export function isBankFileRefusal(answer: object): answer is BankFileRefusal {
  return 'problem' in answer;
}

// A reason quotes the file, and a file can be one long line.
const REASON_LENGTH_MAX = 300;

/** Says what is wrong and answers `undefined`, so that a reader leaves with `return complain(...)`. */
export type Complain = (place: string, reason: string, problem?: BankFileProblem) => undefined;

/**
 * Runs a reader that stops at its first complaint. Whatever it had gathered by then is dropped: a file is read whole or
 * not at all. Throws Error for a reader that answers nothing and does not say why.
 */
export function readOrRefuse<Answer>(read: (complain: Complain) => Answer | undefined): Answer | BankFileRefusal {
  let first: BankFileRefusal | undefined;
  const answer = read((place, reason, problem = 'invalid') => {
    first ??= { problem, place, reason: reason.slice(0, REASON_LENGTH_MAX) };
    return undefined;
  });
  if (first) return first;
  if (answer === undefined) throw new Error('a bank file was refused without a reason');
  return answer;
}
