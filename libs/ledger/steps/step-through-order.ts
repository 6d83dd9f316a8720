import {
  balance,
  type CaptureFacts,
  captureFactsOf,
  entriesOfOrderEvent,
  evolve,
  type LedgerRecord,
  type MerchantTerms,
  type OrderEvent,
  type OrderState,
  owedOnOrder,
  postingsOfOrderEvent,
} from '@domain';

/** One event of an order, and what it did. All amounts are in minor units. */
export interface Step {
  readonly record: LedgerRecord<OrderEvent>;
  /** Balances that changed, with what each was before and is now. */
  readonly changes: readonly { readonly balance: string; readonly before: bigint; readonly after: bigint }[];
  /** What it queued for settlement. */
  readonly entries: ReturnType<typeof entriesOfOrderEvent>;
  readonly postings: ReturnType<typeof postingsOfOrderEvent>;
}

const LINE_BALANCES = ['remaining', 'captured', 'refunded', 'released', 'expired', 'cancelled'] as const;

/**
 * Walks a log, and answers the events of one order with what each did to every balance. Of the log it needs the order's
 * stream and the terms of its merchant, in the order of the log; others are passed over. What else is known of an event stays
 * beside its step.
 */
export async function* stepThroughOrder<Recorded extends { readonly record: LedgerRecord }>(
  log: AsyncIterable<Recorded>,
  stream: string,
): AsyncGenerator<Recorded & Step> {
  let order: OrderState;
  let terms: MerchantTerms | undefined;
  const captures: CaptureFacts[] = [];
  const merchant = `merchant-${stream.replace(/^order-/, '').replace(/:.*$/, '')}`;

  for await (const recorded of log) {
    const { envelope, event } = recorded.record;
    if (envelope.stream === merchant && event.type === 'MerchantTermsSet') terms = event;
    if (envelope.stream !== stream || !('lines' in event || 'orderId' in event)) continue;
    const record = recorded.record as LedgerRecord<OrderEvent>;
    const told = record.event;
    const known = { recordedAt: envelope.recordedAt, ...(terms && { terms }) };
    if (told.type === 'OrderCaptured' || told.type === 'PartialCaptureRecorded')
      captures.push(captureFactsOf(told, known));
    const before = order;
    order = evolve(order, told, envelope.recordedAt);
    const entries = entriesOfOrderEvent(told, { ...known, captureFacts: (number) => factsOf(captures, number) });
    const postings = postingsOfOrderEvent(told, entries);
    yield { ...recorded, record, changes: changesBetween(before, order), entries, postings };
  }
}

function changesBetween(before: OrderState, after: OrderState): Step['changes'] {
  const [was, is] = [balancesOf(before), balancesOf(after)];
  return Object.keys(is)
    .map((name) => ({ balance: name, before: was[name] ?? 0n, after: is[name] ?? 0n }))
    .filter((change) => change.before !== change.after);
}

function balancesOf(order: OrderState): Readonly<Record<string, bigint>> {
  if (!order) return {};
  return {
    order: order.orderAmount,
    ...Object.fromEntries(LINE_BALANCES.map((name) => [name, balance(order, name).amount])),
    owed: owedOnOrder(order),
    prepayment: order.prepayment,
    credit: order.credit,
  };
}

function factsOf(captures: readonly CaptureFacts[], number: number): CaptureFacts {
  const facts = captures[number - 1];
  if (!facts) throw new Error(`the order has no capture ${number}`);
  return facts;
}
