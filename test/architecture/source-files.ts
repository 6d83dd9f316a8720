import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(__dirname, '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);
const TEXT = /\.(tsx?|mts|css|html|js|cjs|mjs|json|md|yml|yaml|txt|csv|sh)$|(^|\/)(Dockerfile|LICENSE|run|\.[a-z]+)$/;

/** Every text file of the repository, whether git knows it yet or not. */
export function sourceFiles(folder = ROOT): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    const name = relative(ROOT, path).replaceAll('\\', '/');
    return TEXT.test(name) ? [{ path: name, text: readFileSync(path, 'utf8') }] : [];
  });
}
