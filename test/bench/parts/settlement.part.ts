import { loadConfiguration, openLedger } from '@ledger';
import type { CatchUpResult } from '../load/catch-up.job';
import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { ClosingResult, PlainResult, StatementResult } from '../load/settlement/settlement.job';
import type { Row } from '../report/row';
import type { Settings } from '../world/program';
import { ENTRIES_PER_CAPTURE, fillSettlementLog, WEEK_BEGIN } from '../world/settlement-log';

/** Of one settlement that takes a whole week of a merchant; each measured in a process of its own. */
export interface SettlementFigures {
  readonly books: CatchUpResult;
  readonly closing: ClosingResult;
  readonly plain: PlainResult;
  readonly statement: StatementResult;
}

export async function settlementPart(
  folder: string,
  captures: number,
  say: (text: string) => void,
): Promise<SettlementFigures> {
  const settings: Settings = { DATA_FOLDER: folder, CLOCK: 'simulated', CLOCK_START: WEEK_BEGIN };
  say(`filling a log with ${(captures * ENTRIES_PER_CAPTURE).toLocaleString('en')} entries`);
  const ledger = await openLedger(loadConfiguration({ ...settings, APPEND_TIMEOUT: '60000' }));
  await fillSettlementLog(ledger.store, ledger.ledgerId, captures);
  await ledger.close();
  say('building the books');
  const books = await inProcessOfItsOwn<CatchUpResult>('load/rebuild.process.ts', { settings, booksOnly: true });
  say(`built in ${books.seconds.toFixed(1)} s; reading the entries plainly`);
  const plain = await inProcessOfItsOwn<PlainResult>('load/settlement/plain.process.ts', { settings });
  say('closing');
  const closing = await inProcessOfItsOwn<ClosingResult>('load/settlement/close.process.ts', { settings });
  if (closing.entries !== plain.entries) throw new Error(`closed ${closing.entries} of ${plain.entries} entries`);
  say(`closed in ${closing.seconds.toFixed(1)} s; making statements`);
  const statement = await inProcessOfItsOwn<StatementResult>('load/settlement/statement.process.ts', { settings });
  return { books, closing, plain, statement };
}

/** From the log to the file. */
export function rowsOfSettlement({ books, closing, plain, statement }: SettlementFigures): Row[] {
  const logSize = books.events;
  const entries = (what: string, seconds: number): Row => ({
    ...{ what, logSize, unit: 'entries/s', perSecond: closing.entries / seconds },
    note: `${closing.entries.toLocaleString('en')} entries in ${seconds.toFixed(2)} s`,
  });
  const file = (what: string, { seconds, peakMegabytes, moreMegabytes, bytes }: StatementResult['csv']): Row => ({
    ...{ what, logSize, unit: 'rows/s', perSecond: statement.rows / seconds, residentMegabytes: peakMegabytes },
    note: `${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s; ${moreMegabytes.toFixed(0)} MB of memory more than before`,
  });
  const { p50, p99, sequence } = statement.trialBalance;
  return [
    {
      ...{ what: 'build the books', logSize, unit: 'events/s', perSecond: books.events / books.seconds },
      ...{ serverCores: books.cpuSeconds / books.seconds, residentMegabytes: books.residentMegabytes },
      note: 'books, settlements, orders and the times of the log',
    },
    entries('SQL: sum by kind', plain.sumSeconds),
    entries('SQL: read in order', plain.readSeconds),
    {
      ...entries('close the settlement', closing.seconds),
      residentMegabytes: closing.peakMegabytes,
      note: `${closing.entries.toLocaleString('en')} entries in ${closing.seconds.toFixed(1)} s; ${closing.moreMegabytes.toFixed(0)} MB of memory more than before`,
    },
    file('statement as CSV', statement.csv),
    file('statement as Parquet', statement.parquet),
    {
      ...{ what: 'trial balance as of the middle', logSize, unit: 'queries/s', p50, p99 },
      note: `around sequence ${sequence.toLocaleString('en')}`,
    },
  ];
}
