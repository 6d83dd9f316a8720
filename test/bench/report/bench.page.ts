/** The page of docs is of sections, each written by the last run of its engines that was told to write. */
const HEAD = `# Bench

<!-- Each section is written by a run with \`--write\`. -->
`;

/** The page with the text of one section put in the place of the old one, or at the end. */
export function withSection(page: string, heading: string, text: string): string {
  const sections = page.split(/^## /m).slice(1);
  const written = `${heading}\n\n${text}`;
  const at = sections.findIndex((section) => section.startsWith(`${heading}\n`));
  const all = at === -1 ? [...sections, written] : sections.with(at, written);
  return [HEAD, ...all.map((section) => `## ${section.trimEnd()}\n`)].join('\n');
}
