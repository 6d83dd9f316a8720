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

/** A key as a store keeps it, to be carried to another store of the same ledger. */
export interface KeyEntry extends KeySubject {
  readonly keyId: string;
  /** 1, 2, 3 ...: which of its subject's keys it is. */
  readonly generation: number;
  /** Absent: it was destroyed, and the entry is there to tell so. */
  readonly wrapped?: Buffer;
}

/** A data key wrapped by one master key, and by another. */
export interface Rewrapped {
  readonly keyId: string;
  readonly from: Buffer;
  readonly to: Buffer;
}

/** How far into the log erasures are known to be applied; which master keys are not to be used again. */
export type KeyNote = 'erasures-applied' | 'retired-master-keys';

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
  /** Every key the subject ever had, destroyed ones too, the first generation first. */
  entriesOf(subject: KeySubject): Promise<readonly KeyEntry[]>;
  /** Up to `limit` entries behind that of `after` (absent: from the first), by key id; those of destroyed keys too. */
  entries(limit: number, after?: string): Promise<readonly KeyEntry[]>;
  /**
   * Keeps entries of another store as they are there, durable when it resolves; what it has already it leaves alone. A key
   * that either store knows as destroyed is destroyed. Throws where another key has the place of one of them.
   */
  take(entries: readonly KeyEntry[]): Promise<void>;
  /** Puts other bytes in the place of a key's, where those are `from` still; durable when it resolves. */
  rewrap(changes: readonly Rewrapped[]): Promise<void>;
  /** A short text that is kept with the keys, and so is as old as they are wherever they are copied to. */
  note(name: KeyNote): Promise<string | undefined>;
  keepNote(name: KeyNote, text: string): Promise<void>;
  close(): Promise<void>;
}
