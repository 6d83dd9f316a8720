import { merchantBooksProjection, type ReadModelReader, waitFor } from '@read-models';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';

/** Says whether the books have come far enough: what a view has not seen yet must not pass for nothing that is due. */
export class BooksSeen {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly views: ReadModelReader,
    private readonly waitMs: number,
  ) {}

  /** To a sequence. */
  async through(merchantId: string, sequence: number): Promise<boolean> {
    const live = await this.views.live(merchantBooksProjection, merchantId);
    return (live?.caughtUp && (live.checkpoint?.sequence ?? -1) >= sequence) || this.toTheEnd(merchantId);
  }

  /** To what is the end of the log now: of one merchant, or of all. */
  async toTheEnd(merchantId?: string): Promise<boolean> {
    const { store } = this.ledger;
    const head = await store.head();
    if (!head) return false;
    const { compare } = cursorOrderOf(store.engine);
    const options = { compare, timeoutMs: this.waitMs, ...(merchantId !== undefined && { merchantId }) };
    return (await waitFor(this.views, merchantBooksProjection, head.cursor, options)) === 'reached';
  }
}
