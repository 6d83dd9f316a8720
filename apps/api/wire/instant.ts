import type { Instant } from '@domain';

/** The ledger's one spelling of a moment, from any that the wire takes: UTC, three digits of a second. */
export function instant(text: string): Instant {
  return new Date(text).toISOString();
}
