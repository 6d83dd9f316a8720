import type { Refusal } from '@domain';
import { FIELD_ERRORS_MAX } from '../wire/wire.limits';

/** Where one thing is wrong: a JSON pointer (RFC 6901) into the body, or the name of a header or of a parameter. */
export type FieldError =
  | { readonly pointer: string; readonly detail: string }
  | { readonly header: string; readonly detail: string }
  | { readonly parameter: string; readonly detail: string };

/** VALIDATION_FAILED with one entry per thing that is wrong. */
export interface Invalid extends Refusal {
  readonly refusal: 'VALIDATION_FAILED';
  readonly errors: readonly FieldError[];
}

export function invalid(errors: readonly FieldError[]): Invalid {
  const told = errors.slice(0, FIELD_ERRORS_MAX);
  const more = errors.length - told.length;
  const count = errors.length === 1 ? 'One thing is' : `${errors.length} things are`;
  return {
    refusal: 'VALIDATION_FAILED',
    detail: more > 0 ? `${count} wrong, the first ${told.length} are listed.` : `${count} wrong.`,
    explains: {},
    errors: told,
  };
}

/** One step of a JSON pointer; `~` and `/` have their own spelling in it. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
