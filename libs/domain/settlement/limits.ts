/** Ten years of a busy country's holidays; with them an event of terms stays far below 64 KiB. */
export const HOLIDAYS_MAX = 500;
/** The longest that money waits for a delay, and that a part of it is held back. */
export const DELAY_DAYS_MAX = 365;
export const HOLDBACK_DAYS_MAX = 730;
/** 100 %, in hundredths of a percent. */
export const RATE_MAX = 10_000;
/** The largest amount of one adjustment, deposit, fixed fee or minimum: that of one order. */
export const AMOUNT_MAX = 1_000_000_000_000n;
