import { setTimeout as sleep } from 'node:timers/promises';
import { LEDGER_STREAM, type LedgerOpened } from '@domain';
import {
  type AppendAnswer,
  CHAIN_START,
  decodeRecord,
  type EventStore,
  encodeAppend,
  HASH_VERSION,
  OutcomeUnknown,
  START,
  type StoredEvent,
} from '@event-store';
import type { Clock } from '../clock/clock';
import { commandHash } from '../ids/command-hash';
import { derivedIds } from '../ids/derived-ids';

/** Begins with a space, as all of the service's own keys. */
const OPEN_KEY = ' open';
/** A new cluster takes longer for its very first append than any other may take. */
const OPEN_ATTEMPTS_MAX = 15;
const OPEN_AGAIN_MS = 250;

/** What the log itself says about the ledger, or undefined while it is empty. */
export async function readLedgerOpened(store: EventStore): Promise<LedgerOpened | undefined> {
  // By its stream first: it is found at once there, wherever the log begins on a cluster that others use as well.
  const [first = (await store.readAll(START, 1)).events[0]] = await store.readStream(LEDGER_STREAM, 0, 1);
  if (!first) return undefined;
  const { event } = decodeRecord(first);
  if (event.type !== 'LedgerOpened') throw new Error(`the log begins with ${event.type} instead of LedgerOpened`);
  return event;
}

/** Writes the first event of a new log, and answers what stands there then: another instance may have been faster. */
export async function openNewLedger(
  store: EventStore,
  clock: Clock,
  ledgerId: string,
  publicKey: string,
): Promise<LedgerOpened> {
  const opened: LedgerOpened = {
    type: 'LedgerOpened',
    ledgerId,
    hashVersion: HASH_VERSION,
    publicKey,
    clock: clock.kind,
  };
  const context = {
    ledgerId,
    stream: LEDGER_STREAM,
    merchantId: null,
    previous: CHAIN_START,
    recordedAt: clock.now(),
    actor: 'ledger',
    commandType: 'OpenLedger',
    idempotencyKey: OPEN_KEY,
    commandHash: commandHash('OpenLedger', {}, null),
    correlationId: null,
    causationId: null,
  };
  const eventIds = [derivedIds(ledgerId).eventId(0, LEDGER_STREAM, OPEN_KEY)];
  const answer = await appendFirst(store, encodeAppend(context, [opened], eventIds));
  if (answer.appended) return opened;
  const first = await readLedgerOpened(store);
  if (!first) throw new Error('the log is empty, and yet takes no first event');
  return first;
}

/** The very same append until its outcome is known: it stands once, whichever try it came with. */
async function appendFirst(store: EventStore, events: readonly StoredEvent[]): Promise<AppendAnswer> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await store.append(LEDGER_STREAM, CHAIN_START.revision, events);
    } catch (cause) {
      if (!(cause instanceof OutcomeUnknown) || attempts === OPEN_ATTEMPTS_MAX) throw cause;
      await sleep(OPEN_AGAIN_MS);
    }
  }
}

/** Throws when the log was opened under another id, clock or other hashing: none of these can be switched. */
export function assertSameLedger(
  opened: LedgerOpened,
  { ledgerId, clock }: { ledgerId?: string; clock: Clock['kind'] },
): void {
  if (ledgerId !== undefined && opened.ledgerId !== ledgerId) {
    throw new Error(`the log is that of the ledger ${opened.ledgerId}, and not of ${ledgerId}`);
  }
  if (opened.clock !== clock) {
    throw new Error(`the ledger was opened with a ${opened.clock} clock, and cannot go on with a ${clock} one`);
  }
  if (opened.hashVersion !== HASH_VERSION) throw new Error(`hash version ${opened.hashVersion} is unknown`);
}
