import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages';

const root = join(__dirname, '..', '..');
for (const [path, render] of Object.entries(PAGES)) {
  writeFileSync(join(root, path), render());
  console.log(`wrote ${path}`);
}
