import { loadConfiguration, openLedger } from '@ledger';
import type { CatchUpResult } from '../load/catch-up.job';
import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { ClosingResult, LookBackResult, PlainResult, StatementResult } from '../load/settlement/settlement.job';
import { type Memory, watchMemory } from '../measure/watch-memory';
import type { Settings } from '../world/program';
import { ENTRIES_PER_CAPTURE, fillSettlementLog, WEEK_BEGIN } from '../world/settlement-log';

interface Watched {
  /** Of the process that did nothing else; absent where it was done at once. */
  readonly memory: Memory | undefined;
}

/** Of one settlement that takes a whole week of a merchant; each measured in a process of its own. */
export interface SettlementFigures {
  readonly books: CatchUpResult;
  readonly plain: PlainResult;
  readonly closing: ClosingResult & Watched;
  readonly csv: StatementResult & Watched;
  readonly parquet: StatementResult & Watched;
  readonly lookBack: LookBackResult;
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
  const closing = await watched<ClosingResult>('close', { settings });
  if (closing.entries !== plain.entries) throw new Error(`closed ${closing.entries} of ${plain.entries} entries`);
  say(`closed in ${closing.seconds.toFixed(1)} s; making statements`);
  const csv = await watched<StatementResult>('statement', { settings, format: 'csv' });
  const parquet = await watched<StatementResult>('statement', { settings, format: 'parquet' });
  say('looking back');
  const lookBack = await inProcessOfItsOwn<LookBackResult>('load/settlement/look-back.process.ts', { settings });
  return { books, plain, closing, csv, parquet, lookBack };
}

async function watched<Result extends object>(name: string, message: object): Promise<Result & Watched> {
  let watch: ReturnType<typeof watchMemory> | undefined;
  const result = await inProcessOfItsOwn<Result>(`load/settlement/${name}.process.ts`, message, (pid) => {
    watch = watchMemory(pid);
  });
  return { ...result, memory: watch?.stop() };
}
