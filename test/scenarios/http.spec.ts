import { PAGES, readPage } from './reading/markdown';
import { runScenario } from './run-scenario';
import { openHttpSubject } from './subjects/http.subject';

const pages = PAGES.filter((page) => page !== 'orders.md');

describe('by the service over HTTP', () => {
  let subject: Awaited<ReturnType<typeof openHttpSubject>>;
  beforeAll(async () => {
    subject = await openHttpSubject();
  });
  afterAll(() => subject.close());

  describe.each(pages)('%s', (page) => {
    it.each(readPage(page).map((section): [string, typeof section] => [section.title, section]))('%s', (_, section) =>
      runScenario(section, subject, 'HTTP'),
    );
  });
});
