import { hash } from 'node:crypto';
import {
  type BankStatement,
  type BankTransaction,
  type CsvMapping,
  detectFormat,
  isBankFileRefusal,
  readBankFile,
} from '@bank-files';
import {
  BANK_FILE_FORMATS,
  type BankFileFormat,
  type BankFileImported,
  type Refusal,
  refuse,
  type StatementFact,
} from '@domain';
import { canonicalJson } from '@event-store';
import { bankFileRefused } from '../bank-files/bank-file-refused';
import { tidied } from './transaction-facts';

/** A statement a day for years; with the longest texts the event that lists them fits into one append. */
const STATEMENTS_MAX = 1_000;

export interface ImportedFile extends Omit<BankFileImported, 'type' | 'ofOthers'> {
  readonly transactions: readonly BankTransaction[];
}

/** What a file says, and what it is known by. Refuses with BANK_FILE_REFUSED. */
export function readImportedFile(bytes: Uint8Array, mapping?: CsvMapping): ImportedFile | Refusal {
  const statements = readBankFile(bytes, mapping);
  if (isBankFileRefusal(statements)) return bankFileRefused(statements);
  if (statements.length > STATEMENTS_MAX) {
    return refuse('BANK_FILE_REFUSED', `A file has at most ${STATEMENTS_MAX} statements.`, {
      ...{ problem: 'too-large', statements: statements.length },
    });
  }
  const contentHash = hash('sha256', bytes, 'hex');
  const format = formatOf(bytes);
  const transactions = statements.flatMap((statement) => statement.transactions);
  return {
    ...{ fileId: contentHash.slice(0, 32), format, contentHash },
    ...(format === 'csv' && mapping && { mappingHash: hash('sha256', canonicalJson(mapping), 'hex') }),
    statements: statements.map(factOf),
    transactionCount: transactions.length,
    transactions,
  };
}

/** What no format can be told of was read by its mapping. */
function formatOf(bytes: Uint8Array): BankFileFormat {
  const format = detectFormat(bytes);
  return BANK_FILE_FORMATS.find((known) => known === format) ?? 'csv';
}

function factOf({ account, statementId, transactions, ...told }: BankStatement): StatementFact {
  const { currency, openingBalance, closingBalance } = told;
  return {
    ...(account !== undefined && { account: tidied(account) }),
    ...(statementId !== undefined && { statementId: tidied(statementId) }),
    ...(currency !== undefined && { currency }),
    ...(openingBalance !== undefined && { openingBalance }),
    ...(closingBalance !== undefined && { closingBalance }),
    transactionCount: transactions.length,
  };
}
