import { PAGES, readPage } from './reading/markdown';
import { runScenario } from './run-scenario';
import { openLedgerSubject } from './subjects/ledger.subject';

const pages = PAGES.filter((page) => page !== 'orders.md');

describe.each(['memory', 'sqlite'])('by a ledger on the %s engine', (engine) => {
  let subject: Awaited<ReturnType<typeof openLedgerSubject>>;
  beforeAll(async () => {
    subject = await openLedgerSubject(engine);
  });
  afterAll(() => subject.close());

  describe.each(pages)('%s', (page) => {
    it.each(readPage(page).map((section): [string, typeof section] => [section.title, section]))('%s', (_, section) =>
      runScenario(section, subject),
    );
  });
});
