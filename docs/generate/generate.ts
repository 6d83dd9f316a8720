import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages';

async function main(): Promise<void> {
  const root = join(__dirname, '..', '..');
  for (const [path, render] of Object.entries(PAGES)) {
    writeFileSync(join(root, path), await render());
    console.log(`wrote ${path}`);
  }
}

void main();
