/**
 * The canonical form of RFC 8785 of a parsed JSON value. The server keeps the JSON as the client's parser ordered it, and
 * that puts members named like whole numbers in front; the canonical form orders by UTF-16 code units.
 */
export function canonicalJson(value: unknown): string {
  // JSON.stringify writes numbers and texts as RFC 8785 asks; only the order of members can differ.
  return isOrdered(value) ? JSON.stringify(value) : ordered(value);
}

function isOrdered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isOrdered);
  let previous: string | undefined;
  for (const name of Object.keys(value)) {
    if (previous !== undefined && name < previous) return false;
    if (!isOrdered((value as Record<string, unknown>)[name])) return false;
    previous = name;
  }
  return true;
}

function ordered(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  // `sort` without a comparison is by UTF-16 code units.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${ordered((value as Record<string, unknown>)[name])}`);
  return `{${members.join(',')}}`;
}
