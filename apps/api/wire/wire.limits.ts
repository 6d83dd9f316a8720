/** A body of one command. The largest honest one, 1,000 lines of an order with every text in full, stays below. */
export const BODY_BYTES_MAX = 1024 * 1024;
/** One line of a bulk request: a capture of 1,000 lines stays far below. */
export const BULK_LINE_BYTES_MAX = 256 * 1024;
/** Deeper than any body we know, shallow enough for every reader that recurses. */
export const JSON_DEPTH_MAX = 16;
/** Problems told at once; who sends more of them gains nothing from a longer list. */
export const FIELD_ERRORS_MAX = 100;
