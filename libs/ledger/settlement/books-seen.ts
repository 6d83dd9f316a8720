import { merchantBooksProjection, type ReadModelReader } from '@read-models';
import type { OpenLedger } from '../opening/open-ledger';
import { seenAll } from '../queries/views-at-head';

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
    const options = { timeoutMs: this.waitMs, merchantId };
    return (await seenAll(this.ledger, this.views, merchantBooksProjection, options)) === undefined;
  }
}
