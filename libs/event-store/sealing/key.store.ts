/** Whose personal data a key seals: a customer of a merchant, or an order where there is no customer. */
export interface KeySubject {
  readonly merchantId: string;
  readonly kind: 'customer' | 'order';
  readonly id: string;
}

export interface WrappedKey {
  readonly keyId: string;
  /** The data key, encrypted by the master key. */
  readonly wrapped: Buffer;
}

/** Keeps wrapped data keys: apart from the log, so that no backup of the log holds one. It never sees a key itself. */
export interface KeyStore {
  /**
   * The subject's current key. Where it has none, the next generation is made by `wrap` and is durable when this
   * resolves: an event must never be sealed by a key that a crash can lose.
   */
  issue(subject: KeySubject, wrap: (keyId: string) => Buffer): Promise<WrappedKey>;
  find(keyId: string): Promise<WrappedKey | 'destroyed' | undefined>;
  /** Any key that was not destroyed. */
  any(): Promise<WrappedKey | undefined>;
  /** Destroys every generation of a subject's key for ever, and answers their ids. */
  destroy(subject: KeySubject): Promise<readonly string[]>;
  close(): Promise<void>;
}
