import type { RefusalCode } from '@domain';

/** Refusals that come together wherever the same rule is asked. */
export const NOT_LIVE: readonly RefusalCode[] = ['ORDER_CANCELLED', 'AUTHORIZATION_EXPIRED', 'AUTHORIZATION_RELEASED'];
export const NAMED_LINES: readonly RefusalCode[] = [
  'LINE_NOT_FOUND',
  'LINE_AMBIGUOUS',
  'LINE_QUANTITY_EXCEEDS_REMAINING',
  'LINE_AMOUNT_EXCEEDS_REMAINING',
];
