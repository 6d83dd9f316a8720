import {
  type ReadModelReader,
  readSettlementTotals,
  type SettlementEntry,
  type SettlementQueueQuestion,
  type SettlementTotal,
} from '@read-models';
import { everyPage } from './past-logs';

type QueueTotal = Pick<SettlementTotal, 'due' | 'kind' | 'mirrors' | 'amount' | 'entries'>;

export async function totalsOf(
  store: ReadModelReader,
  asked: SettlementQueueQuestion,
  asOf: number,
): Promise<Record<string, string>> {
  const totals = await everyPage(asked, (page) => readSettlementTotals(store, page, asOf));
  return byDueAndKind(totals as QueueTotal[]);
}

export function sumsOf(entries: readonly SettlementEntry[]): Record<string, string> {
  const groups = Map.groupBy(entries, ({ due, kind, mirrors }) => [due, kind, mirrors].join(' '));
  return byDueAndKind(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      const amount = group.reduce((sum, entry) => sum + entry.amount, 0n);
      return first ? [{ ...first, amount, entries: group.length }] : [];
    }),
  );
}

function byDueAndKind(totals: readonly QueueTotal[]): Record<string, string> {
  return Object.fromEntries(
    totals.map(({ due, kind, mirrors, amount, entries }) => [
      [due, kind, mirrors].join(' '),
      `${entries} of ${amount}`,
    ]),
  );
}
