import { textIn } from '../search-members';

export interface AccessesSearch {
  readonly actor?: string | undefined;
  readonly page?: string | undefined;
}

export function readAccessesSearch({ actor, page }: Record<string, unknown>): AccessesSearch {
  return { actor: textIn(actor), page: textIn(page) };
}
