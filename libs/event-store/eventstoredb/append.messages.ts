import type { Cursor } from '../event-store.port';
import type { AppendBatch } from '../worker/append-batch';

/** Appends, and the numbers by which the thread names each of them in its answers. */
export interface NumberedBatch {
  readonly numbers: readonly number[];
  readonly batch: AppendBatch;
}

export type AppendOutcome =
  | { readonly appended: true; readonly cursor: Cursor }
  | { readonly appended: false }
  /** It was not sent: the server could not give back these bytes. */
  | { readonly refused: string }
  | { readonly unknown: string };

export type AppendThreadMessage =
  | { readonly up: true }
  | readonly (readonly [number: number, outcome: AppendOutcome])[];
