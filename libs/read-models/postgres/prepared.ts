/** There are as many as shapes of questions times generations; more than this is a leak. */
const NAMES_MAX = 1_000;
const names = new Map<string, string>();

export interface Prepared {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** A statement that its connection prepares once. */
export function prepared(text: string, values: readonly unknown[]): Prepared & { values: unknown[] } {
  let name = names.get(text);
  if (name === undefined && names.size < NAMES_MAX) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return { text, values: values as unknown[], ...(name !== undefined && { name }) };
}
