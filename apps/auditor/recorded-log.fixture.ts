import { generateKeyPairSync } from 'node:crypto';
import { type DomainEvent, decide, evolve, isRefusal, type OrderCommand, type OrderState } from '@domain';
import { CHAIN_START, type ChainEnd, createMemoryEventStore, type EventStore, encodeAppend } from '@event-store';
import { v5 } from 'uuid';

/** Of every ledger that is recorded here, so that specs can sign its heads. */
export const LEDGER_KEY = generateKeyPairSync('ed25519');
export const LEDGER_ID = '0d1f2c3b-4a59-4687-9786-a5b4c3d2e1f0';

/** An append as it is about to be recorded: an example may spoil it, and it is chained and encoded all the same. */
export interface Append {
  stream: string;
  merchantId: string | null;
  recordedAt: string;
  actor: string;
  commandType: string;
  idempotencyKey: string;
  events: DomainEvent[];
  eventIds?: string[];
}

/** A command to an order of merchant m1 (o1, unless it says otherwise), so many hours after the log began. */
export interface Told {
  readonly type: OrderCommand['type'];
  readonly orderId?: string;
  readonly hours?: number;
  readonly actor?: string;
  readonly key?: string;
  readonly [member: string]: unknown;
}

const hoursAfterOpening = (hours: number) => new Date(Date.UTC(2026, 0, 5, hours)).toISOString();

/** LedgerOpened, and what the rules make of these commands; a refused one throws, or is left out where that is asked for. */
export function appendsOf(told: readonly Told[], onRefusal: 'throw' | 'leave out' = 'throw'): Append[] {
  const states = new Map<string, OrderState>();
  const orders = told.flatMap((command, index): Append[] => {
    const { hours = index, actor = 'key-1', key = `key-${index}`, orderId = 'o1', ...rest } = command;
    const recordedAt = hoursAfterOpening(hours);
    const stream = `order-m1:${orderId}`;
    const events = decide({ ...rest, orderId, recordedAt, actor } as OrderCommand, states.get(stream));
    if (isRefusal(events)) {
      if (onRefusal === 'leave out') return [];
      throw new Error(`${command.type}: ${events.refusal} ${events.detail}`);
    }
    states.set(
      stream,
      events.reduce<OrderState>((state, event) => evolve(state, event, recordedAt), states.get(stream)),
    );
    const place = { stream, merchantId: 'm1', recordedAt, actor };
    return [{ ...place, commandType: command.type, idempotencyKey: key, events: [...events] }];
  });
  return [opening(), ...orders];
}

export function opening(keys = LEDGER_KEY): Append {
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    stream: 'ledger-',
    merchantId: null,
    recordedAt: hoursAfterOpening(0),
    actor: 'ledger',
    commandType: 'OpenLedger',
    idempotencyKey: ' open',
    events: [{ type: 'LedgerOpened', ledgerId: LEDGER_ID, hashVersion: 1, publicKey, clock: 'simulated' }],
  };
}

export function derivedId(kind: string, key: string, orderId = 'o1'): string {
  return v5(`${kind}:m1:${orderId}:${key}`, LEDGER_ID);
}

/** Records appends one behind the other, each chained to its stream. */
export async function record(appends: readonly Append[], store = createMemoryEventStore()): Promise<EventStore> {
  const ends = new Map<string, ChainEnd>();
  for (const { events, eventIds, ...append } of appends) {
    const previous = ends.get(append.stream) ?? CHAIN_START;
    const derived = events.map((_, index) => v5(`event:${index}:${append.stream}:${append.idempotencyKey}`, LEDGER_ID));
    const context = { ledgerId: LEDGER_ID, commandHash: 'ab'.repeat(32), correlationId: null, causationId: null };
    const stored = encodeAppend({ ...context, ...append, previous }, events, eventIds ?? derived);
    await store.append(append.stream, previous.revision, stored);
    ends.set(append.stream, {
      revision: previous.revision + stored.length,
      hash: stored.at(-1)?.hash ?? previous.hash,
    });
  }
  return store;
}
