import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = join(__dirname, '../../dist/apps/portal');
const KB = 1_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** What a browser loads of a script, brotli-compressed, until the pages that are named are there. */
function loadedBytes(build: string, ...sources: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(join(BUILT, `${build}.manifest.json`), 'utf8')) as Record<string, Chunk>;
  const met = new Set<string>();
  const meet = (source: string) => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`${source} is not in the build of ${build}`);
    if (met.has(chunk.file)) return;
    met.add(chunk.file);
    chunk.imports?.forEach(meet);
  };
  sources.forEach(meet);
  return [...met].reduce((sum, file) => sum + statSync(join(BUILT, `${file}.br`)).size, 0);
}

describe('what a first visit loads', () => {
  beforeAll(() => {
    if (!existsSync(BUILT)) throw new Error('the portal is not built: npm run build');
  });

  it('is less than 200 KB of compressed script for a customer', () => {
    expect(loadedBytes('customer', 'customer.html')).toBeLessThan(200 * KB);
  });

  it('is less than 400 KB of compressed script for the list of orders', () => {
    const pages = ['shell/shell.view.tsx', 'shell/home.page.tsx', 'merchant/orders/orders.page.tsx'];
    expect(loadedBytes('staff', 'index.html', ...pages)).toBeLessThan(400 * KB);
  });
});
