import type { LedgerRecord, Refusal } from '@domain';
import { decodeRecord, START } from '@event-store';
import { filter, map, type Observable } from 'rxjs';
import { cursorOf, positionToken, unknownPosition } from '../ids/position';
import type { OpenLedger } from '../opening/open-ledger';

export interface FedRecord {
  readonly record: LedgerRecord;
  /** To resume behind this record. */
  readonly position: string;
}

export interface FeedAsked {
  /** Only this merchant's; absent: the whole ledger's. */
  readonly merchantId?: string;
  /** Absent: from now on, unless `fromStart`. */
  readonly after?: string;
  /** From the first event of the log on. */
  readonly fromStart?: boolean;
}

/** What is recorded, as it is recorded. Personal values stay sealed. */
export class LedgerFeed {
  constructor(private readonly ledger: OpenLedger) {}

  /** Every record behind a position and then each new one, until unsubscribed. POSITION_UNKNOWN for another log's. */
  async follow({ merchantId, after, fromStart }: FeedAsked): Promise<Observable<FedRecord> | Refusal> {
    const { ledgerId, store } = this.ledger;
    const space = { ledgerId, engine: store.engine };
    const begin = fromStart ? START : ((await store.head())?.cursor ?? START);
    const cursor = after === undefined ? begin : cursorOf(space, after);
    if (typeof cursor !== 'string') return cursor;
    if (cursor !== START && !(await store.knows(cursor))) return unknownPosition();
    return store.subscribe(cursor).pipe(
      map(decodeRecord),
      filter(({ envelope }) => merchantId === undefined || envelope.merchantId === merchantId),
      map((record) => ({ record, position: positionToken(space, record.cursor) })),
    );
  }
}
