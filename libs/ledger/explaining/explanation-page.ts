import { readPageToken, writePageToken } from '@read-models';

/** Where the next page of an explanation begins, and what those before it came to. */
export interface ExplanationPlace {
  /** Up to which sequence all pages are true: that of the first. */
  readonly sequence: number;
  readonly broughtForward: bigint;
  /** What only the explained thing understands: a number of shares, or a page of its own. */
  readonly place: string;
}

const WHOLE = /^-?\d+$/;

/** A page is one of its question alone: `question` is all that was asked. */
export function writeExplanationPlace(question: readonly unknown[], at: ExplanationPlace): string {
  return writePageToken(nameOf(question), [at.sequence, String(at.broughtForward), at.place]);
}

/** Undefined for a token that the question never handed out. */
export function readExplanationPlace(question: readonly unknown[], token: string): ExplanationPlace | undefined {
  const [sequence, broughtForward, place] = readPageToken(token, nameOf(question), ['integer', 'text', 'text']) ?? [];
  if (sequence === undefined || place === undefined || !WHOLE.test(String(broughtForward))) return undefined;
  return { sequence: Number(sequence), broughtForward: BigInt(String(broughtForward)), place: String(place) };
}

function nameOf(question: readonly unknown[]): string {
  return ['explanation', ...question].join(' ');
}
