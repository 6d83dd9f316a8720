import type { DomainEvent } from '@domain';
import { CHAIN_START, encodeAppend, type StoredEvent } from '@event-store';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';

const HISTORIES = 40;
/** Few, so that a thousand events concern merchants of everybody who shares the views. */
const ORDERS_PER_MERCHANT = 4;
const SEED = 20_260_301;
const CUSTOMERS = 3;

/** What one order went through: accepted commands, and the events of each. */
type History = readonly {
  readonly commandType: string;
  readonly recordedAt: string;
  readonly events: readonly DomainEvent[];
}[];

const DAY_MS = 86_400_000;
/** An authorization lives 28 days: whatever began so long ago is neither over by now nor of the future. */
const SPAN_MS = 26 * DAY_MS;

let histories: readonly History[] | undefined;

/** The same lives of orders in every run: captured, refunded, failed, paid, written off, cancelled. */
function sampleHistories(): readonly History[] {
  const recordedAt = new Date(Date.now() - SPAN_MS).toISOString();
  histories ??= fc
    .sample(fc.tuple(authorization, fc.array(intent, { minLength: 10, maxLength: 25 })), {
      numRuns: HISTORIES,
      seed: SEED,
    })
    .map(([first, intents], place) => {
      const order = { ...first, recordedAt, orderId: orderIdOf(place), customerId: `c${place % CUSTOMERS}` };
      return [...play(order, intents)].flatMap(({ command, answer }) =>
        'refusal' in answer || Date.parse(command.recordedAt) > Date.now()
          ? []
          : [{ commandType: command.type, recordedAt: command.recordedAt, events: answer }],
      );
    });
  return histories;
}

export interface OrderStream {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
}

/** The streams of some orders of merchant number so-and-so, as the service would have written them. */
export function ordersOf(merchant: number, ledgerId: string): readonly OrderStream[] {
  const merchantId = `m${merchant}`;
  return Array.from({ length: ORDERS_PER_MERCHANT }, (_, order) => {
    const place = (merchant * ORDERS_PER_MERCHANT + order) % HISTORIES;
    const history = sampleHistories()[place] ?? [];
    const stream = `order-${merchantId}:${orderIdOf(place)}`;
    const stored: StoredEvent[] = [];
    for (const [step, { commandType, recordedAt, events }] of history.entries()) {
      const idempotencyKey = `key-${step}`;
      const last = stored.at(-1);
      const context = {
        ...{ ledgerId, stream, merchantId, recordedAt, commandType, idempotencyKey },
        previous: last ? { revision: stored.length - 1, hash: last.hash } : CHAIN_START,
        actor: 'shop',
        commandHash: step.toString(16).padStart(64, '0'),
        correlationId: null,
        causationId: null,
      };
      const eventIds = events.map((_, index) => `${merchantId}-${place}-${step}-${index}`);
      stored.push(...encodeAppend(context, events, eventIds));
    }
    return { stream, events: stored };
  });
}

function orderIdOf(place: number): string {
  return `order-${place}`;
}
