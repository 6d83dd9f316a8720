import { PAGES, readPage } from './reading/markdown';
import { runScenario } from './run-scenario';
import { domainSubject } from './subjects/domain.subject';

// The rules know neither keys nor revisions: those tables are for ledgers.
const pages = PAGES.filter((page) => page !== 'orders.md' && page !== 'retries.md');

describe.each(pages)('by the bare rules, %s', (page) => {
  it.each(readPage(page).map((section): [string, typeof section] => [section.title, section]))('%s', (_, section) =>
    runScenario(section, domainSubject()),
  );
});
