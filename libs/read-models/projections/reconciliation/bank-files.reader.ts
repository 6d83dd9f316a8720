import type { BankFileFormat, Instant, MatchedPayment, MatchOutcome, StatementFact } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { reconciliationProjection } from './reconciliation.projection';
import { type BankFileRow, bankFiles, bankTransactions } from './reconciliation.tables';

/** A file of the bank. `matched + exceptions of its lines + ofOthers = transactionCount` as soon as it is reconciled. */
export interface BankFileView {
  readonly fileId: string;
  readonly sequence: number;
  readonly importedAt: Instant;
  readonly format: BankFileFormat;
  readonly contentHash: string;
  readonly transactionCount: number;
  readonly ofOthers: number;
  readonly matched: number;
  /** Raised, those of payouts that no line is about among them. */
  readonly exceptions: number;
  readonly resolved: number;
  /** Absent: the import was broken off; importing it again finishes it. */
  readonly reconciledAt?: Instant;
  readonly statements: readonly StatementFact[];
}

/** One line of a file, and what it became. */
export interface BankTransactionView {
  readonly number: number;
  readonly bookedOn: string;
  /** Minor units; money that came in is positive. */
  readonly amount: bigint;
  readonly currency: string;
  readonly bankReference?: string;
  readonly endToEndId?: string;
  readonly returnReason?: string;
  readonly outcome: MatchOutcome | 'exception';
  readonly payoutId?: string;
  readonly payment?: MatchedPayment;
  readonly exceptionId?: string;
  readonly sequence: number;
}

interface Paged {
  readonly merchantId: string;
  readonly page?: string;
  readonly limit: number;
}

/** A page of a merchant's files, the latest first. */
export function readBankFiles(
  reader: ReadModelReader,
  { merchantId, page, limit }: Paged,
): Promise<Read<Page<BankFileView>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: reconciliationProjection,
    table: bankFiles,
    query: { where: { merchantId }, orderBy: ['sequence'], descending: true, limit },
    page,
    merchantId,
    show: fileOf,
  });
}

/** One file, or undefined where the merchant has none of that id. */
export function readBankFileRow(
  reader: ReadModelReader,
  { merchantId, fileId }: { readonly merchantId: string; readonly fileId: string },
): Promise<Read<BankFileView | undefined> | CatchingUp> {
  return reader.read(
    reconciliationProjection,
    async (snapshot) => {
      const row = await snapshot.get(bankFiles, [merchantId, fileId]);
      return row && fileOf(row);
    },
    { merchantId },
  );
}

/** A page of a file's lines, in their order. */
export function readBankTransactions(
  reader: ReadModelReader,
  { merchantId, fileId, page, limit }: Paged & { readonly fileId: string },
): Promise<Read<Page<BankTransactionView>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: reconciliationProjection,
    table: bankTransactions,
    query: { where: { merchantId, fileId }, orderBy: ['number'], limit },
    page,
    merchantId,
    show: ({ merchantId: _, fileId: __, ...row }) => ({
      ...withoutNulls(row),
      outcome: row.outcome as BankTransactionView['outcome'],
    }),
  });
}

function fileOf({ merchantId: _, statements, ...row }: BankFileRow): BankFileView {
  return {
    ...withoutNulls(row),
    format: row.format as BankFileFormat,
    statements: statements.map(({ openingBalance, closingBalance, ...statement }) => ({
      ...statement,
      ...(openingBalance !== undefined && { openingBalance: BigInt(openingBalance) }),
      ...(closingBalance !== undefined && { closingBalance: BigInt(closingBalance) }),
    })),
  };
}
