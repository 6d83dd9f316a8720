import type { Sealed } from '@domain';

/** What stored data is made of: no JSON numbers, because integers are decimal strings there, and no null. */
export type StoredJson = string | boolean | readonly StoredJson[] | { readonly [member: string]: StoredJson };

/** Seals one personal text that stands at `path`, a JSON pointer into the event's data. */
export type SealText = (text: string, path: string) => Sealed;

/** How values of one kind are written into an event's data and read back. Both ways throw StoredFormFault. */
export interface Schema<Value> {
  /** Objects come out with their members in sorted order, so that plain JSON.stringify gives the canonical text. */
  encode(value: Value): StoredJson;
  decode(stored: unknown): Value;
  /** The same value with every personal text in it sealed. Absent where no personal data can be inside. */
  readonly seal?: (value: Value, path: string, seal: SealText) => Value;
}

/** A member of a record that may be left out. */
export interface Optional<Value> {
  readonly optional: Schema<Value>;
}

export function optional<Value>(schema: Schema<Value>): Optional<Value> {
  return { optional: schema };
}
