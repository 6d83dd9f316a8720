import { type EnginePair, type PairSettings, settingsOf } from '../engines/pairs';
import { PAGES, readPage } from './reading/markdown';
import { runScenario } from './run-scenario';
import { openLedgerSubject } from './subjects/ledger.subject';

const pages = PAGES.filter((page) => page !== 'orders.md');

/** The tables, told to a whole ledger. */
export function describeScenariosOn(pair: EnginePair): void {
  let place: PairSettings;
  let subject: Awaited<ReturnType<typeof openLedgerSubject>>;
  beforeAll(async () => {
    place = await settingsOf(pair);
    subject = await openLedgerSubject(place.settings);
  });
  afterAll(async () => {
    await subject.close();
    await place.remove();
  });

  describe.each(pages)('%s', (page) => {
    it.each(readPage(page).map((section): [string, typeof section] => [section.title, section]))('%s', (_, section) =>
      runScenario(section, subject),
    );
  });
}
