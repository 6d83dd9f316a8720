import { isRefusal, type Refusal, refuse } from '@domain';
import { orderPlacesProjection, readOrderRevision } from '@read-models';
import type { LedgerToRead } from '../opening/open-ledger';
import { type MomentAsked, momentOf, timeAt } from './moment';
import type { OrderHistory } from './order-history';
import type { OrderView } from './order-view';
import { refusedPosition } from './reached-position';
import { type HistoryAsked, readHistory } from './read-history';
import { type OrderMoment, readOrder } from './read-order';
import type { ToldMoment } from './viewed';
import type { Views } from './views';

interface OrderAsked extends MomentAsked {
  readonly merchantId: string;
  readonly orderId: string;
  readonly atLeast?: string;
}

interface PastOrder extends OrderMoment {
  readonly told: ToldMoment;
}

/** Questions that an order's own stream answers: always fresh, so that `atLeast` only has to be of this log. */
export class OrderReading {
  constructor(
    private readonly ledger: LedgerToRead,
    private readonly views: Views,
  ) {}

  /** Refuses with ORDER_NOT_FOUND and POSITION_UNKNOWN, and of an earlier moment as views do. */
  async order(asked: OrderAsked): Promise<OrderView | Refusal> {
    const { merchantId, orderId } = asked;
    const then = await this.pastOf(asked);
    if (then === undefined) return readOrder(this.ledger, merchantId, orderId);
    if (isRefusal(then)) return then;
    const view = await readOrder(this.ledger, merchantId, orderId, then);
    return isRefusal(view) ? view : { ...view, moment: then.told };
  }

  /** Refuses with ORDER_NOT_FOUND and POSITION_UNKNOWN, and of an earlier moment as views do. */
  async history(asked: OrderAsked & HistoryAsked): Promise<OrderHistory | Refusal> {
    const then = await this.pastOf(asked);
    if (then === undefined) return readHistory(this.ledger, asked);
    if (isRefusal(then)) return then;
    const history = await readHistory(this.ledger, { ...asked, toRevision: then.revision });
    return isRefusal(history) ? history : { ...history, moment: then.told };
  }

  /** How far the order had come at the moment that is asked for; undefined where that is now. */
  private async pastOf(asked: OrderAsked): Promise<PastOrder | undefined | Refusal> {
    const refusal = await refusedPosition(this.ledger, asked.atLeast);
    if (refusal) return refusal;
    const moment = await momentOf(this.views, [orderPlacesProjection], asked);
    if (isRefusal(moment)) return moment;
    const { asOf, told } = moment;
    if (asOf === undefined) return undefined;
    const last = await this.views.askNow(orderPlacesProjection, asked, (reader) =>
      readOrderRevision(reader, asked, asOf),
    );
    if (isRefusal(last)) return last;
    if (last.answer === undefined) {
      return refuse('ORDER_NOT_FOUND', 'There was no such order.', { orderId: asked.orderId });
    }
    const now = await timeAt(this.views, { asOf, told }, this.ledger.clock);
    if (now === undefined) throw new Error(`the log has an event at ${asOf} and no time`);
    if (typeof now === 'object') return now;
    return { revision: last.answer, now, told: { sequence: asOf, ...told } };
  }
}
