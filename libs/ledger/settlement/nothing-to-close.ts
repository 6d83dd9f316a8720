import { amountIn, type DueCutOff, type LastClosing, localDate } from '@domain';
import { isCatchingUp, type ReadModelReader, readDueTotals } from '@read-models';

/**
 * Whether none of these cut-offs, which are ascending, can close anything: a look at the last of them that spares one at
 * each, because it would take all that any of them would. A merchant may have been quiet for years.
 */
export async function nothingToClose(
  views: ReadModelReader,
  whose: { readonly merchantId: string; readonly currency: string },
  due: readonly DueCutOff[],
  state: LastClosing | undefined,
): Promise<boolean> {
  const last = due.at(-1);
  if (!last) return true;
  const balance = state?.balance ?? 0n;
  const pays = due.some(({ terms }) => balance >= 1n && balance >= amountIn(terms.minimumPayouts, whose.currency));
  if (pays) return false;
  const dues = due.map(({ cutOff, terms }) => localDate(cutOff, terms.zone)).sort();
  const totals = await readDueTotals(views, whose, dues.at(-1) ?? '', state);
  return !isCatchingUp(totals) && totals.sequence >= 0 && totals.answer.length === 0;
}
