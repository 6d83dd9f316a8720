import { type Observable, timer } from 'rxjs';

const FIRST_MS = 50;
const MAX_MS = 2_000;

export function backOffMs(failures: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1), MAX_MS);
}

/** For rxjs: when to try again after the given number of failures in a row. */
export function backOff(_cause: unknown, failures: number): Observable<unknown> {
  return timer(backOffMs(failures));
}
