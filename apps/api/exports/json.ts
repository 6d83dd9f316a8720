import type { Pages } from '@ledger';
import type { Sheet } from '@table-files';
import { writeJson } from '../wire/write-json';

/** One JSON document: members of its own, then the rows under a name, page by page. Amounts are integers in minor units. */
export async function* jsonChunks<Row>(
  head: object,
  name: string,
  { columns }: Sheet<Row>,
  pages: Pages<Row>,
): AsyncGenerator<string> {
  yield `${writeJson(head).slice(0, -1)},"${name}":[`;
  let separator = '';
  for await (const rows of pages) {
    const texts = rows.map((row) => writeJson(Object.fromEntries(columns.map(({ name: key, of }) => [key, of(row)]))));
    yield separator + texts.join(',');
    separator = ',';
  }
  yield ']}';
}
