import { useState } from 'react';

/**
 * The revision that somebody has looked at, against the newest one known. The page follows the order by itself; a yes is only
 * ever to what was seen.
 */
export function useSeenRevision(...known: readonly (number | undefined)[]) {
  const newest = Math.max(...known.map((revision) => revision ?? 0));
  const [seen, setSeen] = useState(newest);
  return { seen, hasChanged: newest > seen, see: () => setSeen(newest) };
}
