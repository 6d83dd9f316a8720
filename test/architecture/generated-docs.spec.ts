import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../docs/generate/pages';
import { ROOT } from './source-files';

describe('the pages made from code', () => {
  it.each(Object.entries(PAGES))('%s says what the code says; `npm run docs` makes it so', async (path, render) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(await render());
  });
});
