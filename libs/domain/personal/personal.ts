/** A personal value after sealing (AES-256-GCM), all members base64url but `keyId`: the only form that is ever stored. */
export interface Sealed {
  readonly keyId: string;
  readonly nonce: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** A personal value on its way in: it is sealed before it reaches an event's bytes, and the rules never look inside. */
export interface Unsealed<Value> {
  readonly unsealed: Value;
}

/** Personal data in a command or an event: names, addresses, free text for the customer. */
export type Personal<Value = string> = Unsealed<Value> | Sealed;
