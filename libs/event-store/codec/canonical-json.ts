/**
 * The one text of a JSON value as RFC 8785 has it: members sorted by their UTF-16 code units, nothing between tokens.
 * Numbers and texts are written as JSON.stringify does, which the RFC took as its rule.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const texts = Object.keys(members)
    .sort()
    .flatMap((name) =>
      members[name] === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(members[name])}`],
    );
  return `{${texts.join(',')}}`;
}
