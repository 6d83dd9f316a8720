import type { FileRow } from './file-row';
import type { RowFate } from './row-fate';

interface Refused {
  rows: number;
  amount: bigint;
}

/** Counts what became of a file, so that it can be told, and tied to the file to the last minor unit. */
export function startTally() {
  const counts = { rows: 0, documents: 0, orders: 0, captures: 0, refunds: 0, replayed: 0, withoutAmount: 0 };
  const sums = { file: 0n, captured: 0n, refunded: 0n };
  const rows = { captured: 0, refunded: 0, refused: 0 };
  const refused = new Map<string, Refused>();

  return {
    counts,
    sums,
    rows,
    refused,

    read(document: readonly FileRow[]): void {
      counts.documents += 1;
      counts.rows += document.length;
      for (const { amount } of document) {
        if (amount === undefined) counts.withoutAmount += 1;
        else sums.file += amount;
      }
    },

    settled(fates: readonly RowFate[]): void {
      for (const fate of fates) {
        rows[fate.fate] += 1;
        if (fate.fate !== 'refused') continue;
        const before = refused.get(fate.because) ?? { rows: 0, amount: 0n };
        refused.set(fate.because, { rows: before.rows + 1, amount: before.amount + (fate.row.amount ?? 0n) });
      }
    },
  };
}

export type ImportTally = ReturnType<typeof startTally>;

/** What is left when everything that was recorded or refused is taken off the file: 0, or something is wrong. */
export function untied({ sums, refused }: ImportTally): bigint {
  const refusedAmount = [...refused.values()].reduce((sum, { amount }) => sum + amount, 0n);
  return sums.file - (sums.captured - sums.refunded + refusedAmount);
}
