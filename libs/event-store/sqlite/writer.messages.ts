import type { AppendBatch } from '../worker/append-batch';

export type WriterRequest = AppendBatch | 'close';

export type WriterAnswer =
  | { readonly opened: true }
  /** For each append the sequence of its last event, or 0: somebody else was first. */
  | { readonly sequences: readonly number[]; readonly milliseconds: number }
  | { readonly failed: string };
