/** Where two values of events part first, as a JSON pointer, and what stands there in each. */
export interface PartingPlace {
  readonly member: string;
  readonly found: string;
  readonly expected: string;
}

/** Undefined for values that are the same. Members are looked at by name, so that the same event gives the same answer. */
export function firstDifference(found: unknown, expected: unknown, member = ''): PartingPlace | undefined {
  if (Object.is(found, expected)) return undefined;
  if (!isBag(found) || !isBag(expected) || Array.isArray(found) !== Array.isArray(expected)) {
    return { member: member === '' ? 'the whole' : member, found: told(found), expected: told(expected) };
  }
  for (const name of [...new Set([...Object.keys(found), ...Object.keys(expected)])].sort()) {
    const parting = firstDifference(found[name], expected[name], `${member}/${name}`);
    if (parting) return parting;
  }
  return undefined;
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const SHOWN_MAX = 80;

function told(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? member.toString() : member));
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}...` : text;
}
