/** What the service answers instead of what was asked for: RFC 9457, with the numbers that explain it as members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly detail: string }[];
  readonly [explains: string]: unknown;
}

/** Thrown by everything that asks the service, so that a query or a mutation simply fails with it. */
export class ServiceProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The problem behind what a query or a mutation failed with, or undefined where the service never answered. */
export function problemOf(fault: unknown): Problem | undefined {
  return fault instanceof ServiceProblem ? fault.problem : undefined;
}

/** Whether the service refused with this code. */
export function isRefusedWith(fault: unknown, code: string): boolean {
  return problemOf(fault)?.code === code;
}
