import {
  decideLedger,
  evolveLedger,
  type Instant,
  isRefusal,
  LEDGER_STREAM,
  type LedgerState,
  type LedgerStreamEvent,
  type RotateSigningKey,
} from '@domain';
import type { EventStore } from '@event-store';
import { type ChainEnd, encodeAppend, type LedgerKeys, OutcomeUnknown, type SigningKey } from '@event-store';
import { signRotationText } from '@log-tree';
import type { Clock } from '../clock/clock';
import { commandHash } from '../ids/command-hash';
import { derivedIds } from '../ids/derived-ids';
import { foldRecorded } from '../streams/folded-stream';
import { readStreamPages } from '../streams/stream-pages';

const ROTATE_ATTEMPTS_MAX = 5;

interface LedgerStream extends ChainEnd {
  readonly state: LedgerState;
  readonly recordedAt: Instant;
}

/**
 * Takes over another signing key where the configured one is not the ledger's and one before it can vouch for it. Throws
 * where none can: what it would sign nobody could verify.
 */
export async function takeOverSigningKey(
  store: EventStore,
  clock: Clock,
  ledgerId: string,
  keys: LedgerKeys,
): Promise<void> {
  for (let attempts = 0; attempts < ROTATE_ATTEMPTS_MAX; attempts += 1) {
    const stream = await readLedgerStream(store);
    const current = stream.state.publicKeys.at(-1);
    if (current === keys.publicKey) return;
    const previous = keys.previous.find(({ publicKey }) => publicKey === current);
    if (!previous)
      throw new Error('the signing key is not the one of the ledger, and no key of it vouches for this one');
    await rotate(store, clock, ledgerId, stream, previous, keys);
  }
  throw new Error('the signing key cannot be taken over: others write to the stream of the ledger all the time');
}

/** Lost races and lost answers alike are seen by reading again. */
async function rotate(
  store: EventStore,
  clock: Clock,
  ledgerId: string,
  stream: LedgerStream,
  previous: SigningKey,
  { keyId, publicKey }: SigningKey,
): Promise<void> {
  const now = clock.now();
  const recordedAt = stream.recordedAt > now ? stream.recordedAt : now;
  const rotation = { ledgerId, keyId, publicKey, previousKeyId: previous.keyId };
  const command: RotateSigningKey = {
    type: 'RotateSigningKey',
    ...{ keyId, publicKey, previousKeyId: previous.keyId, previousPublicKey: previous.publicKey },
    signature: signRotationText(rotation, previous.signingKey),
    ...{ recordedAt, actor: 'ledger' },
  };
  const events = decideLedger(command, stream.state);
  if (isRefusal(events)) throw new Error(`the signing key cannot be taken over: ${events.detail}`);
  const key = ` signing-key:${keyId}`;
  const context = {
    ...{ ledgerId, stream: LEDGER_STREAM, merchantId: null, previous: stream, recordedAt, actor: 'ledger' },
    ...{ commandType: 'RotateSigningKey', idempotencyKey: key },
    commandHash: commandHash('RotateSigningKey', {}, { keyId }),
    ...{ correlationId: null, causationId: null },
  };
  const stored = encodeAppend(context, events, [derivedIds(ledgerId).eventId(0, LEDGER_STREAM, key)]);
  try {
    await store.append(LEDGER_STREAM, stream.revision, stored);
  } catch (cause) {
    if (!(cause instanceof OutcomeUnknown)) throw cause;
  }
}

async function readLedgerStream(store: EventStore): Promise<LedgerStream> {
  const rules = { evolve: evolveLedger };
  let folded: ReturnType<typeof foldRecorded<LedgerStreamEvent, LedgerState>> | undefined;
  for await (const page of readStreamPages(store, LEDGER_STREAM, 0)) {
    for (const recorded of page) folded = foldRecorded(rules, folded, recorded);
  }
  if (!folded) throw new Error('the log has no stream of its ledger');
  return folded;
}
