/** What may follow a command behind commas, in any order: `capture 1 of line 1, final, in EUR`. */
export type Clauses = { readonly [Name in keyof typeof CLAUSES]?: readonly string[] };

const CLAUSES = {
  stated: /^stated as (-?\d+)$/,
  currency: /^in ([A-Z]{3})$/,
  doneOn: /^done on day (-?\d+)$/,
  until: /^until day (\d+)$/,
  from: /^from (C\d+)$/,
  on: /^for (C\d+)$/,
  keeping: /^keeping (\d+ with tax \d+)$/,
  keep: /^keep line (\d+)$/,
  fresh: /^(new \d+(?: for line \d+)?(?: misstated)?)$/,
  authorizedBy: /^authorized by (\w+)$/,
  sharing: /^(sharing discounts)$/,
  final: /^(final)$/,
  actor: /^by (\w+)$/,
  key: /^with key (\S+)$/,
  revision: /^at revision (\d+)$/,
} as const satisfies Record<string, RegExp>;

/** Every clause must be understood: a word that nobody reads would be a check that nobody makes. */
export function readClauses(texts: readonly string[]): Clauses {
  const clauses: Record<string, string[]> = {};
  for (const text of texts) {
    const found = Object.entries<RegExp>(CLAUSES).find(([, pattern]) => pattern.test(text));
    if (!found) throw new Error(`nobody understands "${text}"`);
    const [name, pattern] = found;
    clauses[name] = [...(clauses[name] ?? []), pattern.exec(text)?.[1] ?? ''];
  }
  return clauses;
}
