import { type EnginePair, type PairSettings, settingsOf } from '../../engines/pairs';
import { openSettlingLedger } from './ledger.subject';
import { runSettlements, SETTLEMENT_TABLES } from './settlement-tables';

/** Before the first table begins. */
const CLOCK_START = '2026-01-01T00:00:00.000Z';

/** The tables of settlement, told to a whole ledger. */
export function describeSettlementsOn(pair: EnginePair): void {
  let place: PairSettings;
  let subject: Awaited<ReturnType<typeof openSettlingLedger>>;
  beforeAll(async () => {
    place = await settingsOf(pair);
    subject = await openSettlingLedger(place.settings, CLOCK_START);
  });
  afterAll(async () => {
    await subject.close();
    await place.remove();
  });

  it.each(SETTLEMENT_TABLES.map((table) => [table.title, table] as const))('%s', (_, table) =>
    runSettlements(table, subject),
  );
}
