import { openSqliteEventStore } from '@event-store';
import { type BenchPlan, CALLERS } from '../bench.plan';
import type { Row } from '../report/row';
import { makeBenchLedger } from '../world/bench-ledger';
import { inTemporaryFolder } from '../world/temporary-folder';
import { type HttpFigures, httpPart } from './http.part';
import { readAndParsePart } from './read-and-parse.part';
import { rebuildPart } from './rebuild.part';
import { storePart } from './store.part';

/** All figures of one size of the log, so that growth shows between rounds. */
export interface Round {
  readonly logSize: number;
  readonly readAndParse: Row;
  readonly rebuild: Row;
  readonly http: HttpFigures;
  readonly oneCaller: Row;
  readonly manyCallers: Row;
}

export function roundPart(plan: BenchPlan, logSize: number, say: (text: string) => void): Promise<Round> {
  return inTemporaryFolder(async (folder) => {
    say(`filling a log with ${logSize.toLocaleString('en')} events`);
    const ledger = await makeBenchLedger({ DATA_FOLDER: folder }, logSize);
    say(`filled in ${ledger.fillSeconds.toFixed(1)} s; reading and rebuilding`);
    const reader = await openSqliteEventStore({ folder, readOnly: true });
    const readAndParse = await readAndParsePart(reader, logSize);
    await reader.close();
    const rebuild = await rebuildPart(ledger.settings, logSize);
    say('serving HTTP');
    const http = await httpPart(ledger, logSize, plan);
    say('appending');
    // Last, because nothing else of the round could read what these appends leave behind.
    const store = await openSqliteEventStore({ folder });
    const oneCaller = await storePart(store, logSize, 1, plan.oneCallerAppends);
    const manyCallers = await storePart(store, logSize, CALLERS, plan.manyCallerAppends);
    await store.close();
    return { logSize, readAndParse, rebuild, http, oneCaller, manyCallers };
  });
}

/** In the order in which an event travels. */
export function rowsOf({ readAndParse, rebuild, http, oneCaller, manyCallers }: Round): Row[] {
  return [oneCaller, manyCallers, http.single, http.bulk, http.balances, readAndParse, rebuild];
}
