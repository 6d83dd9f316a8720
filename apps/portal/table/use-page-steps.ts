import { useState } from 'react';

/** The ways on from a page of rows; undefined where there is none. */
export interface PageSteps {
  readonly first: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/**
 * Pages of the service have a name for the next one only. `page` is the one in the address and `next` what the service said;
 * `show` puts another into the address. The way back is known for as long as somebody stays.
 */
export function usePageSteps(
  page: string | undefined,
  next: string | undefined,
  show: (page: string | undefined) => void,
): PageSteps {
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([]);
  const isBehindFirst = page !== undefined;
  return {
    first: isBehindFirst
      ? () => {
          setTrail([]);
          show(undefined);
        }
      : undefined,
    previous:
      isBehindFirst && trail.length > 0
        ? () => {
            setTrail(trail.slice(0, -1));
            show(trail.at(-1));
          }
        : undefined,
    next:
      next === undefined
        ? undefined
        : () => {
            setTrail([...trail, page]);
            show(next);
          },
  };
}
