export const GENERATED = '<!-- Made from the code by `npm run docs`; a test compares the two. -->';

/** A table as people write it; a `|` inside a cell would end the cell. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export function page(title: string, ...blocks: readonly string[]): string {
  return `${[`# ${title}`, GENERATED, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}
