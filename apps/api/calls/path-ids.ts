import type { FieldError } from '../problem/field-error';
import { isIdentifier } from '../validation/formats';

type Ids = Readonly<Record<string, string>>;

/** The ids that an address names, by parameter. */
export function readIds(params: Ids, errors: FieldError[]): Ids {
  for (const [parameter, id] of Object.entries(params)) {
    if (!isIdentifier(id)) errors.push({ parameter, detail: 'must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ -' });
  }
  return params;
}

/** An id that the route's own address names. */
export function idIn(ids: Ids, parameter: string): string {
  const id = ids[parameter];
  if (id === undefined) throw new Error(`the route has no ${parameter}`);
  return id;
}
