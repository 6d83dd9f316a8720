/** JSON text in which a bigint is an integer, exact to the last digit. */
export function toExactJson(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? rawJson(member.toString()) : member));
}

/** Reads JSON text in which every integer that a binary fraction could not hold becomes a bigint. */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, (_, member, context?: { source?: string }) =>
    typeof member === 'number' && Number.isInteger(member) && !Number.isSafeInteger(member)
      ? BigInt(context?.source ?? member)
      : member,
  );
}

// The compiler's library does not know it yet.
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;
