/** The largest file that is read at all. */
export const BANK_FILE_BYTES_MAX = 20 * 1024 * 1024;
/** In one file, over all its statements; and payments in one message to the bank. */
export const TRANSACTIONS_MAX = 100_000;
/** ISO 20022 messages nest about a dozen elements deep. */
export const XML_DEPTH_MAX = 40;
/** What one transaction may say: more is no remittance but an attack on whoever keeps it. */
export const BANK_TEXT_LENGTH_MAX = 20_000;
