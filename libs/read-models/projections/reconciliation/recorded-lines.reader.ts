import { findAmong } from '../../paging/find-among';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { reconciliationProjection } from './reconciliation.projection';
import { bankTransactions, reconciliationExceptions } from './reconciliation.tables';

/** A line of some file, as far as later files are held against it. */
export interface RecordedLine {
  readonly fileId: string;
  readonly number: number;
  readonly bookedOn: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly bankReference: string | null;
  readonly payoutId: string | null;
}

/** The merchant's lines with one of these references of the bank. */
export function readLinesByReference(
  reader: ReadModelReader,
  merchantId: string,
  bankReferences: readonly string[],
): Promise<Read<readonly RecordedLine[]> | CatchingUp> {
  return reader.read(
    reconciliationProjection,
    (snapshot) => findAmong(snapshot, bankTransactions, 'bankReference', bankReferences, { merchantId }),
    { merchantId },
  );
}

/** The merchant's lines about one of these payouts, exceptions among them. */
export function readLinesOfPayouts(
  reader: ReadModelReader,
  merchantId: string,
  payoutIds: readonly string[],
): Promise<Read<readonly RecordedLine[]> | CatchingUp> {
  return reader.read(
    reconciliationProjection,
    (snapshot) => findAmong(snapshot, bankTransactions, 'payoutId', payoutIds, { merchantId }),
    { merchantId },
  );
}

/** Which of these payouts some exception is about already, whatever became of it. */
export function readPayoutsWithExceptions(
  reader: ReadModelReader,
  merchantId: string,
  payoutIds: readonly string[],
): Promise<Read<ReadonlySet<string>> | CatchingUp> {
  return reader.read(
    reconciliationProjection,
    async (snapshot) => {
      const rows = await findAmong(snapshot, reconciliationExceptions, 'payoutId', payoutIds, { merchantId });
      return new Set(rows.flatMap(({ payoutId }) => payoutId ?? []));
    },
    { merchantId },
  );
}
