import { LINES_MAX } from '@domain';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { type FieldError, pointerStep } from '../problem/field-error';
import type { RequestClass } from './nested';
import { WHOLE } from './together';

/** Everything that class-validator finds wrong with a body, one entry per field. */
export function explainBody(request: RequestClass, body: unknown): FieldError[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return [{ pointer: '', detail: 'must be an object' }];
  }
  const errors = validateSync(plainToInstance(request, bounded(body)), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  return errors.flatMap((error) => fieldErrors(error, ''));
}

function fieldErrors({ property, constraints, children }: ValidationError, above: string): FieldError[] {
  const details = Object.entries(constraints ?? {})
    .filter(([rule]) => rule !== 'nestedValidation')
    .map(([rule, says]) => (rule === 'whitelistValidation' ? 'is not known here' : says));
  if (property === WHOLE) return details.map((detail) => ({ pointer: above, detail }));
  const pointer = above + pointerStep(property);
  // A field that is wrong as a whole is one mistake: what is inside need not be told as well.
  const [own] = details;
  if (own !== undefined) return [{ pointer, detail: own }];
  return (children ?? []).flatMap((child) => fieldErrors(child, pointer));
}

/** Nobody needs every line of a list explained that is too long for any order: it stays too long, and nothing else. */
function bounded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length > LINES_MAX ? TOO_LONG : value.map(bounded);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bounded(each)]));
}

const TOO_LONG = Array(LINES_MAX + 1).fill(null);
