import type { Instant, MerchantTerms } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { merchantTerms, termsInForce } from './kept.tables';
import { merchantBooksProjection } from './merchant-books.projection';
import { termsOf } from './stored-terms';

export interface MerchantWithTerms {
  readonly merchantId: string;
  readonly terms: MerchantTerms;
}

/** Terms, and where they stand in the log. */
export interface TermsAtSequence {
  readonly sequence: number;
  readonly recordedAt: Instant;
  readonly terms: MerchantTerms;
}

/** A page of all merchants that have terms, by their ids. */
export function readMerchantsWithTerms(
  reader: ReadModelReader,
  { page, limit }: { readonly page?: string | undefined; readonly limit: number },
): Promise<Read<Page<MerchantWithTerms>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: merchantBooksProjection,
    table: termsInForce,
    query: { where: {}, limit },
    page,
    show: ({ merchantId, terms }) => ({ merchantId, terms: termsOf(terms) }),
  });
}

/** Every version of a merchant's terms, oldest first. */
export function readTermsHistory(
  reader: ReadModelReader,
  merchantId: string,
  asOf?: number,
): Promise<Read<readonly TermsAtSequence[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const rows = await findAll(snapshot, merchantTerms, { merchantId });
      return rows.map(({ sequence, recordedAt, terms }) => ({ sequence, recordedAt, terms: termsOf(terms) }));
    },
    { asOf, merchantId },
  );
}
