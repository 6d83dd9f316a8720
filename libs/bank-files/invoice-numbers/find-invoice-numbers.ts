/** Order ids have at most 64 of these, and an order at most 200 captures. */
const OF_ORDER_ID = /[A-Za-z0-9._~-]/;
const ORDER_ID_LENGTH_MAX = 64;
/** What one text can name: a payer who lists more sends a list, and no transfer. */
const INVOICE_NUMBERS_MAX = 1_000;

/**
 * The invoice numbers (`orderId/n`) that a payer's text seems to name, in its order and each once.
 *
 * Without `known` these are candidates, as they stand in the text. With it only invoices that it knows are answered, and
 * they are found behind other characters (`RE-web-1/1`), before them (`web-1/1EUR`) and with space around the slash.
 */
export function findInvoiceNumbers(text: string, known?: (invoice: string) => boolean): string[] {
  const searched = known ? text.replace(/\s{0,3}\/\s{0,3}/g, '/') : text;
  const found = new Set<string>();
  for (const { index, 1: number } of searched.matchAll(/\/([1-9]\d{0,2})(?!\d)/g)) {
    if (found.size >= INVOICE_NUMBERS_MAX) break;
    const before = runBefore(searched, index);
    const ending = `/${number}`;
    const invoice = known
      ? endingsOf(before).find((orderId) => known(`${orderId}${ending}`))
      : candidate(before, searched.slice(index + ending.length));
    if (invoice !== undefined) found.add(`${invoice}${ending}`);
  }
  return [...found];
}

/** The characters just before the slash that could be an order id, and one more than one can have. */
function runBefore(text: string, slash: number): string {
  let start = slash;
  while (start > 0 && slash - start <= ORDER_ID_LENGTH_MAX && OF_ORDER_ID.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, slash);
}

/** Longest first, because `web-11/1` ends with `1/1` too. */
function endingsOf(run: string): string[] {
  return [...run].map((_, at) => run.slice(at)).filter(({ length }) => length <= ORDER_ID_LENGTH_MAX);
}

function candidate(before: string, after: string): string | undefined {
  const isDate = /^\d{1,2}$/.test(before) && /^\/\d{2}/.test(after);
  if (before === '' || before.length > ORDER_ID_LENGTH_MAX || isDate || /^[A-Za-z_~]/.test(after)) return undefined;
  return before;
}
