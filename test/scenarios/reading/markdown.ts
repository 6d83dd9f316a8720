import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A heading of a page, the `Name: value` lines under it, and the rows of its table by column. */
export interface Section {
  readonly title: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const TABLES = join(__dirname, '..', 'tables');

export const PAGES: readonly string[] = readdirSync(TABLES).sort();

export function readPage(page: string): Section[] {
  return readSections(join(TABLES, page));
}

export function readSections(file: string): Section[] {
  return readFileSync(file, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => readSection(section.split('\n')));
}

function readSection([title = '', ...lines]: string[]): Section {
  const notes = lines.flatMap((line) => {
    const note = /^(\w+): (.+)$/.exec(line);
    return note?.[1] && note[2] ? [[note[1], note[2]]] : [];
  });
  const [head = [], , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  return {
    title: title.trim(),
    notes: Object.fromEntries(notes),
    rows: rows.map((cells) => Object.fromEntries(head.map((column, place) => [column, cells[place] ?? '']))),
  };
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
