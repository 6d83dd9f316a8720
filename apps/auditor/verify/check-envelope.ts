import { type Envelope, isLedgerEvent, LEDGER_STREAM, type LedgerRecord, streamOf } from '@domain';
import { derivedId } from './derived-id';
import type { VerifiedStream } from './verified-stream';
import { wrong } from './wrong';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;
// A caller's key is visible ASCII; the service's own begin with a space.
const IDEMPOTENCY_KEY = /^[\x20-\x7e][\x21-\x7e]{0,254}$/;
const IDENTIFIERS = /^[A-Za-z0-9._~-]{1,64}(:[A-Za-z0-9._~-]{1,64})?$/;

const TEXTS = ['stream', 'recordedAt', 'actor', 'commandType', 'idempotencyKey', 'commandHash'] as const;
const OPTIONAL_TEXTS = ['merchantId', 'correlationId', 'causationId'] as const;
const isStorable = (text: unknown) => typeof text === 'string' && text.isWellFormed() && !text.includes('\0');

/** What every event of one append says alike. */
const SHARED = [
  'appendCount',
  'recordedAt',
  'actor',
  'commandType',
  'idempotencyKey',
  'commandHash',
  'correlationId',
  'causationId',
  'merchantId',
] as const satisfies (keyof Envelope)[];

/** Who, when, where and under which key: held against the ledger, the stream's name and the events before it. */
export function checkEnvelope(previous: VerifiedStream, record: LedgerRecord, ledgerId: string): void {
  const { envelope } = record;
  if (envelope.ledgerId !== ledgerId) wrong(`it belongs to the ledger ${envelope.ledgerId}`);
  const { appendIndex, stream, idempotencyKey } = envelope;
  const eventId = derivedId(`event:${appendIndex}:${stream}:${idempotencyKey}`, ledgerId);
  if (envelope.eventId !== eventId)
    wrong(`its event id does not follow from its stream and key, which give ${eventId}`);
  checkTexts(envelope);
  if (envelope.recordedAt < previous.recordedAt) {
    wrong(`it is recorded at ${envelope.recordedAt}, before the event before it at ${previous.recordedAt}`);
  }
  checkAppend(previous, envelope);
  checkOwner(record);
}

function checkTexts(envelope: Envelope): void {
  const { recordedAt, commandHash, idempotencyKey, actor, commandType } = envelope;
  for (const member of TEXTS) if (!isStorable(envelope[member])) wrong(`its ${member} is no text that can be stored`);
  for (const member of OPTIONAL_TEXTS) {
    if (envelope[member] !== null && !isStorable(envelope[member])) wrong(`its ${member} is neither text nor null`);
  }
  if (!Number.isSafeInteger(envelope.version)) wrong('its version is no number');
  if (!INSTANT.test(recordedAt) || Number.isNaN(Date.parse(recordedAt))) wrong(`"${recordedAt}" is no time`);
  if (!SHA256_HEX.test(commandHash)) wrong('its command hash is no SHA-256 in hex');
  if (!IDEMPOTENCY_KEY.test(idempotencyKey)) wrong('its idempotency key is none');
  if (actor === '' || commandType === '') wrong('its actor or command is empty');
}

function checkAppend(previous: VerifiedStream, envelope: Envelope): void {
  const { appendIndex, appendCount, idempotencyKey } = envelope;
  const first = previous.pending[0]?.envelope;
  const expected = previous.pending.length;
  if (appendIndex !== expected || !Number.isSafeInteger(appendCount) || appendCount <= appendIndex) {
    wrong(`it is event ${appendIndex} of ${appendCount} of its append, where event ${expected} has to stand`);
  }
  if (!first && previous.keys.has(idempotencyKey)) wrong(`its key ${idempotencyKey} was used in this stream before`);
  const differing = first && SHARED.find((member) => first[member] !== envelope[member]);
  if (differing) wrong(`its ${differing} is another than that of the other events of its append`);
}

function checkOwner({ envelope, event }: LedgerRecord): void {
  const { stream, merchantId } = envelope;
  if (event.type === 'LedgerOpened') {
    if (stream !== LEDGER_STREAM || merchantId !== null) wrong('it does not stand on the stream of the ledger');
    if (envelope.revision !== 0 || envelope.appendCount !== 1) wrong('the ledger is opened a second time');
    return;
  }
  const ofLedger = event.type === 'CutOffReached' || event.type === 'AccessRecorded' || isLedgerEvent(event);
  if ((merchantId === null) !== ofLedger) wrong(`it names the merchant ${merchantId}`);
  const expected = streamOf(event, merchantId ?? '');
  if (stream !== expected) wrong(`it stands on the stream ${stream}, where ${expected} was expected`);
  const ids = stream.slice(stream.indexOf('-') + 1);
  if (!ofLedger && !IDENTIFIERS.test(ids)) wrong(`its stream ${stream} names ids that there cannot be`);
}
