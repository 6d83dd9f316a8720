import type { EventStore, LedgerKeys, PersonalDataKeys, Sealer } from '@event-store';
import type { Observable } from 'rxjs';
import type { Clock } from '../clock/clock';
import type { ErasureList } from '../erasure/erasure-list';
import type { DerivedIds } from '../ids/derived-ids';

/** The token under which the opened ledger is injected. */
export const OPEN_LEDGER = Symbol('OPEN_LEDGER');

/** What questions need of a ledger. */
export type LedgerToRead = Pick<OpenLedger, 'ledgerId' | 'store' | 'sealer' | 'clock'>;

/** One ledger, ready to be written: its log, its clock, its ids, its keys. */
export interface OpenLedger {
  readonly ledgerId: string;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly ids: DerivedIds;
  readonly keys: LedgerKeys;
  readonly personalKeys: PersonalDataKeys;
  readonly sealer: Sealer;
  readonly erasureList: ErasureList;
  /** After each append of this process, and whenever another one may have appended. */
  readonly appended: Observable<unknown>;
  /** Finishes the appends that were accepted, then lets go of every file. */
  close(): Promise<void>;
}
