/** Why an event cannot be what settlement, or the books, should have come to. */
export interface Finding {
  /** Which promise is broken. */
  readonly about: 'order' | 'terms' | 'settlement' | 'payout' | 'adjustment' | 'deposit' | 'books';
  /** A sentence about the event, with what was expected. */
  readonly what: string;
}

/** The first event of a log at which something is wrong. */
export interface Difference extends Finding {
  readonly sequence: number;
  /** Null where the event is the ledger's own. */
  readonly merchantId: string | null;
}

/** Says which member of a fact is not as expected, and how it should be; undefined where the two are alike. */
export function memberThatDiffers(fact: object, expected: object): string | undefined {
  const [actual, wanted] = [new Map(Object.entries(fact)), new Map(Object.entries(expected))];
  for (const name of new Set([...wanted.keys(), ...actual.keys()])) {
    const [is, should] = [textOf(actual.get(name)), textOf(wanted.get(name))];
    if (is !== should) return `its ${name} is ${is}, and ${should} was expected`;
  }
  return undefined;
}

/** A value as text that is the same for the same value, in whichever order its members stand. */
function textOf(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'bigint') return String(member);
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
