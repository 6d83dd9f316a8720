/** What is counted, as people say it of one and of any other number. */
export type Noun = readonly [one: string, more: string];

/** `1 entry`, `1,204 entries`. */
export function counted(count: number, [one, more]: Noun): string {
  return `${count.toLocaleString()} ${count === 1 ? one : more}`;
}
