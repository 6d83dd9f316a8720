import { isLate, isRefusal, type Refusal } from '@domain';
import { type Page, readClosedCutOffs, type SettlementEntry, settlementsProjection } from '@read-models';
import type { Viewed } from './viewed';
import type { Views } from './views';

/** An entry of a settlement. `late`: by its own word it belongs to a time that was closed before it was recorded. */
export interface MemberEntry extends SettlementEntry {
  readonly late: boolean;
}

/** A page of entries of one settlement, each marked; by the closings up to a sequence, where one is given. Refuses as views do. */
export async function markLate(
  views: Views,
  whose: { readonly merchantId: string; readonly currency: string; readonly atLeast?: string },
  entries: Viewed<Page<SettlementEntry>>,
  asOf?: number,
): Promise<Viewed<Page<MemberEntry>> | Refusal> {
  const cutOffs = await views.askNow(settlementsProjection, whose, (reader) => readClosedCutOffs(reader, whose, asOf));
  if (isRefusal(cutOffs)) return cutOffs;
  const items = entries.answer.items.map((entry) => ({ ...entry, late: isLate(entry, cutOffs.answer) }));
  return { ...entries, answer: { ...entries.answer, items } };
}
