/** A data key that no longer opens anything; the sealed texts in the log name it. */
export interface ErasedKey {
  readonly keyId: string;
  /** 1, 2, 3 ...: which of the keys of the customer, or of the order, it was. */
  readonly generation: number;
}

/** What was sealed for a customer under these keys cannot be read any more, by anybody: the keys were destroyed before. */
export interface CustomerErased {
  readonly type: 'CustomerErased';
  readonly customerId: string;
  readonly keys: readonly ErasedKey[];
}

/** The same for an order without a customer, whose texts had a key of their own. */
export interface GuestErased {
  readonly type: 'GuestErased';
  /** The order. It stands on a stream of its own, so that no command on the order has to wait for it. */
  readonly guestOrderId: string;
  readonly keys: readonly ErasedKey[];
}

export type ErasureEvent = CustomerErased | GuestErased;
