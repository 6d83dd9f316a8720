import { evolve, isRefusal, type OrderState } from '@domain';
import { type AppendContext, CHAIN_START, decodeRecord, encodeAppend, verifyLink } from '@event-store';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';
import { runs } from './runs';

const CONTEXT: Omit<AppendContext, 'previous' | 'recordedAt'> = {
  ledgerId: '0195f0a4-3c1e-7a52-9d0b-5f1c2e8a7b64',
  stream: 'order-shop:order-1',
  merchantId: 'shop',
  actor: 'key-a',
  commandType: 'AnyCommand',
  idempotencyKey: 'any-key',
  commandHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  correlationId: null,
  causationId: null,
};

describe('a history that was written down', () => {
  it('folds, once read back, to the very order that was decided on, and its chain holds', () => {
    fc.assert(
      fc.property(authorization, fc.array(intent, { maxLength: 12, size: 'max' }), (first, intents) => {
        let previous: AppendContext['previous'] = CHAIN_START;
        let read: OrderState;
        for (const { command, answer, orders } of play(first, intents)) {
          if (isRefusal(answer)) continue;
          const { recordedAt } = command;
          const ids = answer.map((_, place) => `event-${place}`);
          for (const stored of encodeAppend({ ...CONTEXT, previous, recordedAt }, answer, ids)) {
            expect(verifyLink(previous.hash, stored)).toBe(true);
            const revision = previous.revision + 1;
            previous = { revision, hash: stored.hash };
            const { event, envelope } = decodeRecord({ ...stored, stream: CONTEXT.stream, revision, cursor: '' });
            if (!('orderId' in event)) throw new Error(`no order holds ${event.type}`);
            read = evolve(read, event, envelope.recordedAt);
          }
          expect(read).toEqual(orders.at(-1));
        }
      }),
      runs(300),
    );
  });
});
