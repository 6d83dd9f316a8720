/**
 * The same value with the members of every object in alphabetical order, as the log keeps them: so that what is
 * answered from a command and what is answered from the log are the same bytes.
 */
export function sortedMembers<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedMembers) as Value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, each]) => [name, sortedMembers(each)])) as Value;
}
