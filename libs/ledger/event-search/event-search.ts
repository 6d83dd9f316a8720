import type { Instant, LedgerRecord } from '@domain';

/** Events looked at for one page; a page may be empty, and says how far it came. */
export const SEARCH_SCAN_MAX = 20_000;
export const SEARCH_PAGE_MAX = 200;

/** What is looked for; what is left out does not matter. */
export interface EventSearch {
  /** Only this merchant's; absent: the whole log. */
  readonly merchantId?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly eventId?: string;
  /** Of one stream only, which is then read itself. */
  readonly stream?: string;
  /** Sequences, both included. */
  readonly fromSequence?: number;
  readonly toSequence?: number;
  /** Instants, both included. */
  readonly recordedFrom?: Instant;
  readonly recordedTo?: Instant;
  readonly order: 'oldest' | 'newest';
  readonly limit: number;
  readonly page?: string;
}

export interface FoundEvent {
  readonly sequence: number;
  readonly position: string;
  /** Personal values stay sealed. */
  readonly record: LedgerRecord;
  /** The hashed form, byte for byte. */
  readonly stored: string;
}

export interface FoundEvents {
  readonly events: readonly FoundEvent[];
  /** The first and the last sequence that this page has looked at; absent for a stream, and where there was nothing to look at. */
  readonly searched?: { readonly from: number; readonly to: number };
  /** There may be more behind it. */
  readonly next?: string;
}
