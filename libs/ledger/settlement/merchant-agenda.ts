import type { RecordedTerms } from '@domain';
import {
  isCatchingUp,
  isPageUnknown,
  type MerchantWithTerms,
  type ReadModelReader,
  readBookedCurrencies,
  readMerchantsWithTerms,
  readMinuteAt,
  readTermsHistory,
} from '@read-models';

const MERCHANTS_PAGE = 500;

/** Everybody who has terms, or the one asked for; ends early where the views are behind. */
export async function* merchantsWithTerms(
  views: ReadModelReader,
  wanted: string | undefined,
): AsyncGenerator<MerchantWithTerms> {
  for (let page: string | undefined; ; ) {
    const read = await readMerchantsWithTerms(views, { page, limit: MERCHANTS_PAGE });
    if (isCatchingUp(read) || isPageUnknown(read)) return;
    yield* read.answer.items.filter(({ merchantId }) => wanted === undefined || merchantId === wanted);
    page = read.answer.next;
    if (page === undefined) return;
  }
}

/** What a merchant's cut-offs follow from. Undefined while the views are behind. */
export async function agendaOf(
  views: ReadModelReader,
  merchantId: string,
): Promise<{ readonly history: readonly RecordedTerms[]; readonly currencies: readonly string[] } | undefined> {
  const [terms, currencies] = [
    await readTermsHistory(views, merchantId),
    await readBookedCurrencies(views, merchantId),
  ];
  if (isCatchingUp(terms) || isCatchingUp(currencies)) return undefined;
  const history: RecordedTerms[] = [];
  for (const { sequence, terms: agreed } of terms.answer) {
    const minute = await readMinuteAt(views, sequence);
    if (isCatchingUp(minute) || minute.answer === undefined || minute.sequence < sequence) return undefined;
    // The log's time, which never goes back. Cut-offs stand on whole minutes: its seconds make no difference.
    history.push({ terms: agreed, sequence, recordedAt: minute.answer });
  }
  return { history, currencies: currencies.answer };
}
