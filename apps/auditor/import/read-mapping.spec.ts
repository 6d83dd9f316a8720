import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMapping } from './read-mapping';

describe('a column mapping', () => {
  it('names every problem it has at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mapping-'));
    const file = join(folder, 'mapping.json');
    const columns = { document: 'Bill', reference: 'Code', name: 'Name', quantity: '', unitPrice: 'Price' };
    const mapping = { columns, currency: 'ABC', timeZone: 'Moon', taxRate: 2.5, lineTypes: { D: 'rebate' }, extra: 1 };
    await writeFile(file, JSON.stringify(mapping));
    const problems = await readMapping(file).catch(({ message }: Error) => message);
    for (const path of [
      '/columns/quantity',
      '/columns/effectiveAt',
      '/currency',
      '/timeZone',
      '/taxRate',
      '/extra',
      '/lineTypes/D',
    ])
      expect(problems).toContain(`${path}: `);
    await rm(folder, { recursive: true });
  });

  it('must be a file, and JSON', async () => {
    await expect(readMapping(join(tmpdir(), 'no-such-mapping.json'))).rejects.toThrow('cannot be read');
    await expect(readMapping(__filename)).rejects.toThrow('is no JSON object');
  });
});
