import { createHash } from 'node:crypto';
import type { DomainEvent, Instant, LedgerRecord } from '@domain';
import type { CompareCursors, Feed } from '../feed.port';

export const LEDGER_ID = '11111111-2222-4333-8444-555555555555';

export interface Said {
  readonly event: DomainEvent;
  readonly merchantId: string;
  readonly recordedAt: Instant;
}

/** A log in memory that says what it is told. Its cursors are decimal numbers, as those of an embedded log. */
export interface TestLog extends Feed {
  readonly compare: CompareCursors;
  readonly records: readonly LedgerRecord[];
  append(...said: readonly Said[]): void;
  /** How often it was read. */
  reads(): number;
}

export function createTestLog(said: readonly Said[] = [], ledgerId = LEDGER_ID): TestLog {
  const records: LedgerRecord[] = [];
  const revisions = new Map<string, number>();
  const wakes = new Set<() => void>();
  let reads = 0;

  function append(...more: readonly Said[]): void {
    for (const each of more) {
      const stream = streamOf(each);
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      records.push(recordOf(each, { ledgerId, stream, revision, cursor: String(records.length + 1) }));
    }
    for (const wake of wakes) wake();
  }
  append(...said);

  return {
    records,
    append,
    reads: () => reads,
    compare: (a, b) => Number(a) - Number(b),
    async readAll(after, limit) {
      reads += 1;
      const page = records.slice(Number(after), Number(after) + limit);
      return { records: page, reached: page.at(-1)?.cursor ?? after };
    },
    recordAt: async ({ stream, revision }) =>
      records.find(({ envelope }) => envelope.stream === stream && envelope.revision === revision),
    headSequence: async () => records.length - 1,
    onAppended(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
}

export const OPENED: Said = {
  event: { type: 'LedgerOpened', ledgerId: LEDGER_ID, hashVersion: 1, publicKey: '', clock: 'simulated' },
  merchantId: '',
  recordedAt: '2026-01-01T00:00:00.000Z',
};

function streamOf({ event, merchantId }: Said): string {
  return 'orderId' in event ? `order-${merchantId}:${event.orderId}` : 'ledger-';
}

function recordOf(
  { event, merchantId, recordedAt }: Said,
  place: { ledgerId: string; stream: string; revision: number; cursor: string },
): LedgerRecord {
  const { cursor, ...known } = place;
  const text = JSON.stringify([place, event], (_name, value) => (typeof value === 'bigint' ? String(value) : value));
  return {
    envelope: {
      ...known,
      hashVersion: 1,
      eventId: `event-${cursor}`,
      merchantId: merchantId === '' ? null : merchantId,
      type: event.type,
      version: 1,
      recordedAt,
      actor: 'tester',
      commandType: 'Test',
      idempotencyKey: cursor,
      commandHash: '',
      appendIndex: 0,
      appendCount: 1,
      correlationId: null,
      causationId: null,
    },
    event,
    hash: createHash('sha256').update(text).digest(),
    cursor,
  };
}
