import {
  ENTRY_KINDS,
  entryText,
  inSettlementOrder,
  type LedgerRecord,
  type SettlementClosed,
  totalledAs,
} from '@domain';
import { naiveTreeHash } from '@testing';
import { entriesOfLog, type LogEntry } from './entries-of-log';

/** A settlement as the log has it, and the entries that belong to it by the bare rules. */
export interface Settled {
  readonly merchantId: string;
  readonly event: SettlementClosed;
  readonly members: readonly LogEntry[];
}

export interface SettledLog {
  /** By merchant and currency, each in the order of its closings. */
  readonly settled: readonly Settled[];
  readonly entries: readonly LogEntry[];
  /** Those that no settlement has taken yet. */
  readonly open: readonly LogEntry[];
}

/**
 * Reckons anew, from a log alone, which entries each settlement took, and expects of each what the rules promise: its
 * last sequence follows from its cut-off, its figures from its members, its opening from the closing before; and every
 * entry is in one settlement once one has gone past it, in none before, in two never.
 */
export function expectSettled(records: readonly LedgerRecord[]): SettledLog {
  const entries = entriesOfLog(records);
  const lanes = Map.groupBy(entries, laneOf);
  const closings = Map.groupBy(closingsOf(records), ({ merchantId, event }) => laneOf({ merchantId, ...event }));
  const settled = [...closings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([lane, of]) => {
      const left = new Set(lanes.get(lane)?.toSorted(inSettlementOrder));
      return of.map(({ merchantId, event }, place) => {
        const before = of[place - 1]?.event;
        const members = [...left].filter(
          ({ due, sequence }) => due <= event.dueThrough && sequence <= event.throughSequence,
        );
        for (const member of members) left.delete(member);
        expect({ lane, ...event }).toMatchObject({ lane, ...figuresOf(records, event, before, members) });
        return { merchantId, event, members };
      });
    });
  const taken = new Set(settled.flatMap(({ members }) => members));
  expect(taken.size).toBe(settled.reduce((sum, { event }) => sum + event.count, 0));
  return { settled, entries, open: entries.filter((entry) => !taken.has(entry)) };
}

function closingsOf(records: readonly LedgerRecord[]) {
  return records.flatMap(({ event, envelope: { merchantId } }) =>
    event.type === 'SettlementClosed' && merchantId !== null ? [{ merchantId, event }] : [],
  );
}

/** What a closing must say. */
function figuresOf(
  records: readonly LedgerRecord[],
  { cutOff, payoutAmount, settlementNumber, currency }: SettlementClosed,
  before: SettlementClosed | undefined,
  members: readonly LogEntry[],
): Partial<SettlementClosed> {
  const openingBalance = before?.closingBalance ?? 0n;
  return {
    settlementNumber: (before?.settlementNumber ?? 0) + 1,
    throughSequence: records.findIndex(({ envelope }) => envelope.recordedAt >= cutOff) - 1,
    count: members.length,
    totalsByKind: ENTRY_KINDS.flatMap((kind) => {
      const of = members.filter((entry) => totalledAs(entry) === kind);
      return of.length > 0 ? [{ kind, count: of.length, amount: sumOf(of) }] : [];
    }),
    openingBalance,
    closingBalance: openingBalance + sumOf(members) - payoutAmount,
    rootHash: naiveTreeHash(members.map(entryText)),
    ...(payoutAmount > 0n && { payoutId: `${currency}-${settlementNumber}` }),
  };
}

export function sumOf(entries: readonly { readonly amount: bigint }[]): bigint {
  return entries.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Settlements are per merchant and currency. */
export function laneOf({ merchantId, currency }: { readonly merchantId: string; readonly currency: string }): string {
  return `${merchantId} ${currency}`;
}
