import { type CatchingUp, isCatchingUp, type ReadModelReader } from '../../read-models.port';
import { type JournalEntry, journalEntryOf } from './journal.reader';
import { journal } from './journal.tables';
import { merchantBooksProjection } from './merchant-books.projection';

/**
 * Pages of a whole journal in the order of the log, as it was behind the event at a sequence: pages are read one by one,
 * and all of them are of that one moment; they begin behind the entry of another sequence, where one is given. Answers CatchingUp, and ends, where the view has not come as far.
 */
export async function* readJournalThrough(
  reader: ReadModelReader,
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  throughSequence: number,
  entriesPerPage: number,
  afterSequence = -1,
): AsyncGenerator<readonly JournalEntry[] | CatchingUp> {
  for (let after: readonly number[] = [afterSequence]; ; ) {
    const page = await reader.read(
      merchantBooksProjection,
      (snapshot) => snapshot.find(journal, { where: { merchantId, currency }, after, limit: entriesPerPage }),
      { asOf: throughSequence, merchantId },
    );
    if (isCatchingUp(page)) return yield page;
    const last = page.answer.at(-1);
    if (last) yield page.answer.map(journalEntryOf);
    if (!last || page.answer.length < entriesPerPage) return;
    after = [last.sequence];
  }
}
