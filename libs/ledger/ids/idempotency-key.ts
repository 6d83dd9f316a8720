import { type Refusal, refuse } from '@domain';

/** Visible ASCII only, so that a key survives every header; the service's own keys begin with a space. */
const CALLERS_KEY = /^[\x21-\x7e]{1,255}$/;

/** VALIDATION_FAILED for a key that no caller may use. */
export function refusedKey(key: string | undefined): Refusal | undefined {
  if (key !== undefined && CALLERS_KEY.test(key)) return undefined;
  return refuse('VALIDATION_FAILED', 'A command needs an idempotency key of 1 to 255 visible ASCII characters.', {
    member: 'Idempotency-Key',
  });
}
