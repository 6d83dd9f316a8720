/** What an owner does to come to its share. */
export interface Moves {
  readonly release: readonly string[];
  readonly acquire: readonly string[];
}

/**
 * Everybody holds at most as many as everybody's share, rounded up, and takes free ones until then. So nothing stays
 * free, nobody takes from anybody, and a newcomer finds its share let go by the others.
 */
export function shareOf(
  all: readonly string[],
  { held, free, owners }: { held: readonly string[]; free: readonly string[]; owners: number },
): Moves {
  const fair = Math.ceil(all.length / Math.max(owners, 1));
  const wanted = all.filter((name) => free.includes(name) && !held.includes(name));
  return { release: held.slice(fair), acquire: wanted.slice(0, Math.max(0, fair - held.length)) };
}
