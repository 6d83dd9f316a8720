import type { EventStore } from '@event-store';
import type { Clock } from '../clock/clock';
import type { DerivedIds } from '../ids/derived-ids';
import type { PersonalData } from '../personal/personal-data';

/** The token under which the opened ledger is injected. */
export const OPEN_LEDGER = Symbol('OPEN_LEDGER');

/** One ledger, ready to be written: its log, its clock, its ids, its keys. */
export interface OpenLedger {
  readonly ledgerId: string;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly ids: DerivedIds;
  readonly personal: PersonalData;
}
