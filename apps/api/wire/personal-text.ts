import type { Personal } from '@domain';

/** What stands in the place of a text whose key was destroyed. */
export const ERASED = { erased: true } as const;

/** A personal text as a caller may read it; the ledger has unsealed it where that is still possible. */
export function personalText(value: Personal): string | typeof ERASED {
  return 'unsealed' in value ? value.unsealed : ERASED;
}

/** A personal value that is one JSON text. */
export function personalJson(value: Personal): unknown {
  return 'unsealed' in value ? JSON.parse(value.unsealed) : ERASED;
}
