/** A body of one command. The largest honest one, 1,000 lines of an order with every text in full, stays below. */
export const BODY_BYTES_MAX = 1024 * 1024;
/** One line of a bulk request: a capture of 1,000 lines stays far below. */
export const BULK_LINE_BYTES_MAX = 256 * 1024;
/** Deeper than any body we know, shallow enough for every reader that recurses. */
export const JSON_DEPTH_MAX = 16;
/** Problems told at once; who sends more of them gains nothing from a longer list. */
export const FIELD_ERRORS_MAX = 100;
/** Lines of one bulk request that are worked on or wait for their turn to be told. */
export const BULK_IN_FLIGHT_MAX = 256;
/** Events of one live feed that are read ahead of what its reader has taken. */
export const FEED_AHEAD_MAX = 500;
/** A silent feed says this often that it is still there: proxies close what stays silent for long. */
export const FEED_HEARTBEAT_MS = 15_000;
/** Feeds at once: each holds a connection and its own place in the log. */
export const FEEDS_MAX = 200;
/** Exports at once: each holds a connection and a page of rows. */
export const EXPORTS_MAX = 16;
/** Longer ids than any of ours still reach the check that says what an id looks like. */
export const PARAMETER_LENGTH_MAX = 256;
/** Sign-ins that may fail from one address within the window below. */
export const SIGN_IN_FAILURES_MAX = 10;
export const SIGN_IN_WINDOW_MS = 60_000;
/** Ways to an OIDC provider and back that one address may take within the same window. */
export const SIGN_INS_AT_PROVIDER_MAX = 60;
/** Calls by one link to a customer, and of one address with links that open nothing, within a minute. */
export const LINK_CALLS_MAX = 60;
export const LINK_WINDOW_MS = 60_000;
