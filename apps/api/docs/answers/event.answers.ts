import { anyObject, count, instant, listOf, money, shape, text } from './shapes';

const nullableText = { type: ['string', 'null'] };

const envelope = {
  sequence: { ...count, description: 'In the whole log.' },
  hashVersion: count,
  ledgerId: text,
  eventId: text,
  stream: text,
  revision: count,
  merchantId: { ...nullableText, description: 'Null on streams of the ledger itself.' },
  type: text,
  version: { ...count, description: 'Of the stored shape of the data.' },
  recordedAt: instant,
  actor: text,
  commandType: text,
  idempotencyKey: text,
  commandHash: text,
  appendIndex: count,
  appendCount: count,
  correlationId: nullableText,
  causationId: nullableText,
  data: { ...anyObject, description: 'Personal values are shown as `{"sealed": true, "keyId": ...}`.' },
  hash: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the stream, up to and with this event.' },
};

export const eventAnswers = {
  FoundEvents: shape(
    {
      events: listOf(
        shape({
          ...envelope,
          position: text,
          stored: {
            ...text,
            description:
              'The hashed form, byte for byte: `hash` is SHA-256 over the previous hash of the stream and this text.',
          },
        }),
      ),
    },
    {
      searchedFrom: { ...count, description: 'The sequence that this page began to look at; absent for a stream.' },
      searchedTo: { ...count, description: 'The last sequence that this page has looked at.' },
      next: text,
    },
  ),
  OrderSteps: shape(
    {
      steps: listOf(
        shape({
          ...envelope,
          changes: {
            ...listOf(shape({ balance: text, before: money, after: money })),
            description:
              'Balances that the event moved: order, remaining, captured, refunded, released, expired, cancelled, owed, prepayment, credit.',
          },
          entries: {
            ...listOf(shape({ kind: text, amount: money, due: text })),
            description: 'What it queued for settlement.',
          },
          postings: {
            ...listOf(shape({ side: { type: 'string', enum: ['debit', 'credit'] }, account: text, amount: money })),
            description: 'What it posted to the books.',
          },
        }),
      ),
    },
    { nextRevision: count },
  ),
};
