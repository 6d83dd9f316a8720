/** What comes with a command beside what it asks for: who, where, and how it may be repeated. */
export interface CommandContext {
  readonly merchantId: string;
  /** Absent only on AuthorizeOrder: then it follows from the key, so that a retry meets the same order. */
  readonly orderId?: string;
  /** The id of an API key. */
  readonly actor: string;
  /** 1 to 255 visible ASCII characters; absent only for previews. */
  readonly idempotencyKey?: string;
  /** The revision the caller decided on. */
  readonly ifMatch?: number;
  /** The caller got no answer to this key before: no refusal until a late append must have landed. */
  readonly idempotencyRetry?: boolean;
  /** Answers what would be recorded, and records nothing. */
  readonly preview?: boolean;
  readonly correlationId: string | null;
  /** Every id that the command's address names, such as `{ orderId, captureId }`. */
  readonly pathIds: Readonly<Record<string, string>>;
  /** The parsed JSON as received, before any default; the ledger leaves personal members out of the hash. */
  readonly body: unknown;
}
