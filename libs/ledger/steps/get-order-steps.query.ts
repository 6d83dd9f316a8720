import { type LedgerRecord, merchantStream, orderStream, type Refusal, refuse } from '@domain';
import { decodeRecord, type RecordedEvent } from '@event-store';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isIdentifier } from '../ids/identifier';
import { cursorOrderOf } from '../opening/cursor-order';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { placed } from '../placing/placed-stream';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { refusedPosition } from '../queries/reached-position';
import { readStreamPages } from '../streams/stream-pages';
import { type Step, stepThroughOrder } from './step-through-order';

export const STEPS_PAGE_MAX = 200;

export interface PlacedStep extends Step {
  readonly sequence: number;
}

export interface OrderSteps {
  readonly steps: readonly PlacedStep[];
  /** Where the next page starts; absent on the last one. */
  readonly nextRevision?: number;
}

/** Each event of an order with what it did to every balance, as its stream says now. ORDER_NOT_FOUND, POSITION_UNKNOWN. */
export class GetOrderStepsQuery extends Query<OrderSteps | Refusal> {
  constructor(
    readonly asked: {
      readonly merchantId: string;
      readonly orderId: string;
      readonly fromRevision?: number;
      readonly limit?: number;
      readonly atLeast?: string;
    },
  ) {
    super();
  }
}

@QueryHandler(GetOrderStepsQuery)
export class GetOrderStepsHandler implements IQueryHandler<GetOrderStepsQuery> {
  constructor(
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
    @Inject(PROJECTING) private readonly projecting: Projecting,
  ) {}

  async execute({ asked }: GetOrderStepsQuery): Promise<OrderSteps | Refusal> {
    const { merchantId, orderId, atLeast, fromRevision = 0, limit = STEPS_PAGE_MAX } = asked;
    const refused = await refusedPosition(this.ledger, atLeast);
    if (refused) return refused;
    const found: (Step & Told)[] = [];
    let seen = 0;
    let nextRevision: number | undefined;
    const stream = orderStream(merchantId, orderId);
    // Folded from the first event on, whatever is asked for: what an event did depends on all before it.
    for await (const step of stepThroughOrder(this.records(merchantId, isIdentifier(orderId) ? stream : ''), stream)) {
      seen += 1;
      const { revision } = step.recorded;
      if (revision < fromRevision) continue;
      if (found.length === limit) {
        nextRevision = revision;
        break;
      }
      found.push(step);
    }
    if (seen === 0) return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId });
    const steps = await placed({ store: this.ledger.store, views: this.projecting.views }, found);
    return { steps, ...(nextRevision !== undefined && { nextRevision }) };
  }

  /** Of the order and of the merchant's terms, in the order of the log: nothing else moves a balance of an order. */
  private async *records(merchantId: string, stream: string): AsyncGenerator<Told> {
    const { store } = this.ledger;
    const { compare } = cursorOrderOf(store.engine);
    const terms: RecordedEvent[] = [];
    for await (const page of readStreamPages(store, merchantStream(merchantId), 0)) {
      terms.push(...page.filter(({ type }) => type === 'MerchantTermsSet'));
    }
    const told = (recorded: RecordedEvent): Told => ({ recorded, record: decodeRecord(recorded) });
    for await (const page of readStreamPages(store, stream, 0)) {
      for (const recorded of page) {
        while (terms[0] && compare(terms[0].cursor, recorded.cursor) < 0) yield told(terms.shift() as RecordedEvent);
        yield told(recorded);
      }
    }
  }
}

interface Told {
  readonly recorded: RecordedEvent;
  readonly record: LedgerRecord;
}
