/**
 * Every reason for which a command or a question is refused, in the order in which they are looked for: of two that
 * apply, the caller is told the earlier one. `kind` is what the caller can do about it.
 */
export const REFUSALS = {
  VALIDATION_FAILED: { kind: 'invalid', title: 'The request is not well formed' },
  UNAUTHENTICATED: { kind: 'unauthenticated', title: 'No valid API key was given' },
  FORBIDDEN: { kind: 'forbidden', title: 'The API key may not do this' },
  RATE_LIMITED: { kind: 'rate-limited', title: 'Too many requests' },
  LINK_EXPIRED: { kind: 'gone', title: 'The link is too old' },
  POSITION_UNKNOWN: { kind: 'gone', title: 'The position belongs to another log' },
  OUTCOME_UNKNOWN: { kind: 'unavailable', title: 'Whether the command was recorded is not known yet' },
  STORE_UNAVAILABLE: { kind: 'unavailable', title: 'The log cannot be reached now' },
  VIEWS_UNAVAILABLE: { kind: 'unavailable', title: 'The views cannot be reached now' },
  CATCHING_UP: { kind: 'unavailable', title: 'The view is still being built' },
  TREE_CONTRADICTS_HEAD: { kind: 'unavailable', title: 'The tree of the log is not the one of its heads' },
  IDEMPOTENCY_KEY_REUSED: { kind: 'unprocessable', title: 'The idempotency key belongs to another request' },
  ORDER_NOT_FOUND: { kind: 'not-found', title: 'There is no such order' },
  ORDER_EXISTS: { kind: 'unprocessable', title: 'The order id is taken' },
  SETTLEMENT_NOT_FOUND: { kind: 'not-found', title: 'There is no such settlement' },
  PAYOUT_NOT_FOUND: { kind: 'not-found', title: 'There is no such payout' },
  ADJUSTMENT_NOT_FOUND: { kind: 'not-found', title: 'There is no such adjustment' },
  ADJUSTMENT_EXISTS: { kind: 'unprocessable', title: 'The adjustment id is taken' },
  DEPOSIT_EXISTS: { kind: 'unprocessable', title: 'The deposit id is taken' },
  PAYMENT_FILE_NOT_FOUND: { kind: 'not-found', title: 'No payout was sent in such a payment file' },
  BANK_FILE_REFUSED: { kind: 'unprocessable', title: 'The bank file cannot be read, so nothing of it was taken' },
  BANK_FILE_EXISTS: { kind: 'unprocessable', title: 'The bank file was imported with another mapping' },
  BANK_FILE_NOT_FOUND: { kind: 'not-found', title: 'There is no such bank file' },
  EXCEPTION_NOT_FOUND: { kind: 'not-found', title: 'The bank file raised no such exception' },
  HEAD_NOT_FOUND: { kind: 'not-found', title: 'There is no such head, or none covers that event yet' },
  PERSONAL_DATA_NOT_FOUND: { kind: 'not-found', title: 'No personal data was ever kept of them' },
  PRECONDITION_FAILED: { kind: 'precondition', title: 'What the command is about has changed since it was read' },
  LINE_MISSTATED: { kind: 'unprocessable', title: 'A line does not add up' },
  CURRENCY_MISMATCH: { kind: 'unprocessable', title: 'The currency is not the one of the order' },
  EFFECTIVE_AT_OUT_OF_RANGE: {
    kind: 'unprocessable',
    title: 'The effective time is before the order or in the future',
  },
  CAPTURE_NOT_FOUND: { kind: 'not-found', title: 'The order has no such capture' },
  REFUND_NOT_FOUND: { kind: 'not-found', title: 'The order has no such refund' },
  PAYMENT_NOT_FOUND: { kind: 'not-found', title: 'The order has no such customer payment' },
  WRITE_OFF_NOT_FOUND: { kind: 'not-found', title: 'The order has no such write-off' },
  ORDER_CANCELLED: { kind: 'unprocessable', title: 'The order is cancelled' },
  AUTHORIZATION_EXPIRED: { kind: 'unprocessable', title: 'The authorization has expired' },
  AUTHORIZATION_RELEASED: { kind: 'unprocessable', title: 'The remaining authorization was released' },
  CANCEL_AFTER_CAPTURE: { kind: 'unprocessable', title: 'A captured order cannot be cancelled' },
  NOTHING_TO_RELEASE: { kind: 'unprocessable', title: 'There is no remaining authorization to release' },
  ORDER_FULLY_CAPTURED: { kind: 'unprocessable', title: 'Nothing remains to be captured' },
  CAPTURE_FAILED: { kind: 'unprocessable', title: 'The capture has failed' },
  CAPTURE_HAS_REFUNDS: { kind: 'unprocessable', title: 'The capture has standing refunds' },
  CAPTURE_PAID: { kind: 'unprocessable', title: 'The capture is paid' },
  REFUND_FAILED: { kind: 'unprocessable', title: 'The refund has failed' },
  PAYMENT_REVERSED: { kind: 'unprocessable', title: 'The customer payment is already reversed' },
  WRITE_OFF_DECIDED: { kind: 'unprocessable', title: 'The write-off is already approved or rejected' },
  ADJUSTMENT_DECIDED: { kind: 'unprocessable', title: 'The adjustment is already approved or rejected' },
  EXCEPTION_NOT_OPEN: {
    kind: 'unprocessable',
    title: 'The exception is already resolved, or a resolution was proposed',
  },
  EXCEPTION_NOT_PROPOSED: { kind: 'unprocessable', title: 'No resolution of the exception waits to be decided' },
  BANK_FILE_RECONCILED: { kind: 'unprocessable', title: 'The bank file is reconciled to its end' },
  PERSONAL_DATA_ERASED: { kind: 'unprocessable', title: 'The personal data is already erased' },
  CUT_OFF_CLOSED: { kind: 'unprocessable', title: 'The cut-off is closed, or one after it' },
  CUT_OFF_NOT_REACHED: { kind: 'unprocessable', title: 'The cut-off is in the future' },
  HEAD_NOT_LATER: { kind: 'unprocessable', title: 'A head over as many events was signed already' },
  SIGNING_KEY_ROTATED: { kind: 'unavailable', title: 'The signing key is not the one of the ledger any more' },
  NOTHING_TO_SETTLE: { kind: 'unprocessable', title: 'Nothing is due and nothing can be paid' },
  PAYOUT_SENT: { kind: 'unprocessable', title: 'The payout was already sent' },
  PAYOUT_NOT_CONFIRMED: { kind: 'unprocessable', title: 'The payout was never confirmed' },
  PAYOUT_CONFIRMED: { kind: 'unprocessable', title: 'The payout is confirmed' },
  PAYOUT_FAILED: { kind: 'unprocessable', title: 'The payout has failed' },
  PAYOUT_RETURNED: { kind: 'unprocessable', title: 'The payout was already returned' },
  PAYOUT_ACCOUNT_MISSING: { kind: 'unprocessable', title: 'No account is known for payouts in this currency' },
  PAYING_ACCOUNT_MISSING: { kind: 'unprocessable', title: 'No account is configured that payouts are paid from' },
  FOUR_EYES_REQUIRED: { kind: 'forbidden', title: 'Another person must approve' },
  EXPIRY_OUT_OF_RANGE: { kind: 'unprocessable', title: 'The expiry is too early or too late' },
  DUE_DATE_NOT_LATER: { kind: 'unprocessable', title: 'The due date is not later than before' },
  LINES_REQUIRED: { kind: 'unprocessable', title: 'The order has lines: the update must name them' },
  LINE_NOT_FOUND: { kind: 'unprocessable', title: 'There is no such open line' },
  LINE_AMBIGUOUS: {
    kind: 'unprocessable',
    title: 'The reference names more than one open line, or a line is named twice',
  },
  LINE_QUANTITY_EXCEEDS_REMAINING: { kind: 'unprocessable', title: 'The quantity is more than remains of the line' },
  LINE_AMOUNT_EXCEEDS_REMAINING: { kind: 'unprocessable', title: 'The amount is more than remains of the line' },
  CAPTURE_EXCEEDS_REMAINING: { kind: 'unprocessable', title: 'The capture is more than remains' },
  REFUND_EXCEEDS_CAPTURED: {
    kind: 'unprocessable',
    title: 'The refund is more than was captured and not yet refunded',
  },
  AMOUNT_BELOW_CAPTURED: { kind: 'unprocessable', title: 'The new total leaves nothing beside what is captured' },
  AUTHORIZATION_EXCEEDED: { kind: 'unprocessable', title: 'The new total is more than was authorized' },
  AMOUNT_TOO_SMALL: { kind: 'unprocessable', title: 'The total is less than 1 minor unit' },
  AMOUNT_MISMATCH: { kind: 'unprocessable', title: 'The amount is not the sum of its parts' },
  LINES_LEFT_OPEN: { kind: 'unprocessable', title: 'Nothing would remain, yet lines would stay open' },
  RETURN_FEE_EXCEEDS_REFUND: { kind: 'unprocessable', title: 'The return fee is more than the refund' },
  EXCEEDS_CREDIT: { kind: 'unprocessable', title: "The amount is more than the customer's credit" },
  EXCEEDS_OWED: { kind: 'unprocessable', title: 'The amount is more than is owed' },
  LIMIT_EXCEEDED: { kind: 'unprocessable', title: 'A limit would be passed' },
  CONFLICT: { kind: 'conflict', title: 'Others changed the same thing at the same time; try again' },
} as const satisfies Record<string, { kind: RefusalKind; title: string }>;

export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'rate-limited'
  | 'not-found'
  | 'gone'
  | 'unprocessable'
  | 'conflict'
  | 'precondition'
  | 'unavailable';

export type RefusalCode = keyof typeof REFUSALS;

/** A definite no, as a value: nothing was recorded. `explains` holds the numbers that show why. */
export interface Refusal {
  readonly refusal: RefusalCode;
  readonly detail: string;
  readonly explains: Readonly<Record<string, Explanation>>;
}

type Explanation = bigint | number | string | boolean | null | readonly (bigint | number | string)[];

/** A refusal with its one-sentence detail and the numbers that explain it. */
export function refuse(refusal: RefusalCode, detail: string, explains: Refusal['explains'] = {}): Refusal {
  return { refusal, detail, explains };
}

/** Tells a refusal from the answer that might have come instead. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}
