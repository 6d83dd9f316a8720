import type { OrderCancelled } from '@domain';
import type { RecordedEvent } from '../event-store.port';
import { CONTEXT, recorded } from './append.fixture';
import { decodeRecord } from './decode-record';
import { encodeAppend } from './encode-append';

const cancelled: OrderCancelled = { type: 'OrderCancelled', orderId: '1042', currency: 'EUR', lines: [] };

function stored(change: (text: string) => string = (text) => text): RecordedEvent {
  const [event] = encodeAppend(CONTEXT, [cancelled], ['e1']);
  if (!event) throw new Error('nothing was stored');
  return recorded({ ...event, bytes: Buffer.from(change(event.bytes.toString())) });
}

describe('decoding a record', () => {
  it('reads what was written', () => {
    expect(decodeRecord(stored()).event).toEqual(cancelled);
  });

  it.each<[string, string, string, string]>([
    ['an unknown type', '"OrderCancelled"', '"OrderEaten"', '/type: OrderEaten stands at OrderCancelled'],
    ['a version from the future', '"version":1', '"version":2', 'version 2 is none of 1 to 1'],
    ['a version that is none', '"version":1', '"version":0.5', 'version 0.5 is none of 1 to 1'],
    ['an unknown hash version', '"hashVersion":1', '"hashVersion":2', '/hashVersion: 2 is unknown'],
    ['an unknown member of the data', '"orderId"', '"colour":"red","orderId"', '/colour: unknown member'],
    [
      'a missing member of the data',
      '"orderId":"1042"',
      '"effectiveAt":"2026-03-01T09:00:00.000Z"',
      '/orderId: missing',
    ],
    ['an integer that is no text', '"orderId":"1042"', '"orderId":1042', '/orderId: number is no text'],
    ['another stream', '"order-m1:1042"', '"order-m1:1043"', '/stream: order-m1:1043 stands at order-m1:1042'],
    ['another revision', '"revision":0', '"revision":1', '/revision: 1 stands at 0'],
    ['another event', '"e1"', '"e2"', '/eventId: e2 stands at e1'],
    ['half an event', '"version":1}', '', 'the bytes are no JSON'],
  ])('stops at %s, and says where', (_, from, to, fault) => {
    const changed = stored((text) => text.replace(from, to));
    expect(changed.bytes.equals(stored().bytes)).toBe(false);
    expect(() => decodeRecord(changed)).toThrow(fault);
    expect(() => decodeRecord(changed)).toThrow('/order-m1:1042@0');
  });
});
