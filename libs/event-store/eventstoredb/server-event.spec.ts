import { createHash } from 'node:crypto';
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { StoredEvent } from '../event-store.port';
import { fromServerEvent, serverEventId, toServerEvent } from './server-event';

const stored = (text: string): StoredEvent => ({
  eventId: 'e1',
  type: 'OrderCaptured',
  bytes: Buffer.from(text),
  hash: createHash('sha256').update(text).digest(),
});

const asRecorded = (event: StoredEvent) => {
  const { data, metadata, type } = toServerEvent(event);
  const position = { commit: 20n, prepare: 10n };
  const place = { streamId: 'abc_order-m:1', revision: 7n, isJson: true, position };
  return { ...place, type, data, metadata } as unknown as AllStreamRecordedEvent;
};

describe('an event as the server keeps it', () => {
  it('is JSON, with what the tools of the server know in its metadata', () => {
    const event = stored('{"causationId":"c2","correlationId":"c1","data":{}}');
    expect(toServerEvent(event)).toMatchObject({
      contentType: 'application/json',
      type: 'OrderCaptured',
      data: { causationId: 'c2', correlationId: 'c1', data: {} },
      metadata: { $correlationId: 'c1', $causationId: 'c2', eventId: 'e1', hash: event.hash.toString('hex') },
    });
  });

  it('names no correlation where the event has none', () => {
    const { metadata } = toServerEvent(stored('{"causationId":null,"data":{}}'));
    expect(Object.keys(metadata as object)).toEqual(['eventId', 'hash']);
  });

  it('has an id that only these very bytes at this place have', () => {
    const [one, other] = [stored('{"a":"1"}'), stored('{"a":"2"}')];
    expect(serverEventId(one.hash)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(serverEventId(one.hash)).not.toBe(serverEventId(other.hash));
  });

  it('is given back as it was appended', () => {
    const event = stored('{"10":"\u{1f4b6}","9":{"b":[1,"2"]}}');
    expect(fromServerEvent(asRecorded(event), 'abc_')).toEqual({
      ...event,
      stream: 'order-m:1',
      revision: 7,
      cursor: '20/10',
    });
  });

  it.each(['{"b":1,"a":2}', '{"a": 1}', '{"a":1.0}', '[1'])(
    'is refused where it could not be given back: %s',
    (text) => {
      expect(() => toServerEvent(stored(text))).toThrow();
    },
  );

  it('is a fault where something else was written under the name of one of our streams', () => {
    const event = asRecorded(stored('{}'));
    expect(() => fromServerEvent({ ...event, metadata: {} } as never, 'abc_')).toThrow('abc_order-m:1');
    expect(() => fromServerEvent({ ...event, isJson: false } as never, 'abc_')).toThrow('is not of this log');
  });
});
