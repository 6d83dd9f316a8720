/** The bounds of one order; a command that would pass one is refused with `LIMIT_EXCEEDED`. */
export const ORDER_AMOUNT_MAX = 1_000_000_000_000n;
export const LINES_MAX = 1_000;
export const CAPTURES_MAX = 200;
export const REFUNDS_MAX = 200;
/** Accepted commands of the kinds a caller repeats at will: captures, updates, releases, extensions, shipping, references. */
export const REPEATABLE_COMMANDS_MAX = 500;
export const ALLOCATION_PARTS_MAX = 5_000;
export const TEXT_LENGTH_MAX = 255;

export const AUTHORIZATION_DAYS_DEFAULT = 28;
export const AUTHORIZATION_DAYS_MAX = 180;
export const PAYMENT_TERM_DAYS_DEFAULT = 30;
export const PAYMENT_TERM_DAYS_MAX = 365;
