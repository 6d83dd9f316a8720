import type { Answer } from '../../client/service';
import { oneOf, textOf } from '../read-address';

export type Exception = Answer<'ExceptionsPage'>['exceptions'][number];

export const EXCEPTION_STATUSES = ['open', 'proposed', 'resolved'] as const satisfies Exception['status'][];

/** What the address says of the list of exceptions. */
export interface ExceptionsSearch {
  readonly status?: Exception['status'] | undefined;
  readonly page?: string | undefined;
}

export function readExceptionsSearch({ status, page }: Record<string, unknown>): ExceptionsSearch {
  return { status: oneOf(EXCEPTION_STATUSES, status), page: textOf(page) };
}
