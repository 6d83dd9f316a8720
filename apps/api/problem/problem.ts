import { REFUSALS, type Refusal, type RefusalCode, type RefusalKind } from '@domain';
import type { FieldError } from './field-error';
import type { TransportProblem } from './transport-problems';

/** RFC 9457. The numbers that explain a refusal are members of their own beside these. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
  readonly [explains: string]: unknown;
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The one place where a reason becomes a status. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  precondition: 412,
  unprocessable: 422,
  'rate-limited': 429,
  unavailable: 503,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[REFUSALS[code].kind];
}

/** Where the refusal is explained to people. */
export function typeOf(code: string): string {
  return `/docs/refusals#${code}`;
}

export function problemOf(refusal: Refusal & { readonly errors?: readonly FieldError[] }): Problem {
  const { refusal: code, detail, explains, errors = entriesOf(refusal) } = refusal;
  // The explaining numbers come first, so that none of them can take the place of a member the standard defines.
  return {
    ...explains,
    type: typeOf(code),
    title: REFUSALS[code].title,
    status: statusOf(code),
    detail,
    code,
    ...(errors !== undefined && { errors }),
  };
}

/** The ledger names what it refuses by its member; one that it does not name stands for the whole request. */
function entriesOf({ refusal, detail, explains: { member } }: Refusal): readonly FieldError[] | undefined {
  if (refusal !== 'VALIDATION_FAILED') return undefined;
  return [typeof member === 'string' ? { parameter: member, detail } : { pointer: '', detail }];
}

export function transportProblem(problem: TransportProblem, detail?: string): Problem {
  const { code, status, title } = problem;
  return { type: typeOf(code), title, status, detail: detail ?? `${title}.`, code };
}
