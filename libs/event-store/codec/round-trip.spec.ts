import fc from 'fast-check';
import { CONTEXT, recorded } from './append.fixture';
import { decodeRecord } from './decode-record';
import { encodeAppend } from './encode-append';
import { eventCodecs } from './event-codecs';
import { EVENT_TYPES, generatedEvent } from './generated-events.generator';

describe('writing and reading', () => {
  it.each(EVENT_TYPES)('%s comes back as it was', (type) => {
    fc.assert(
      fc.property(generatedEvent(type), (event) => {
        const [stored] = encodeAppend(CONTEXT, [event], ['e1']);
        if (!stored) throw new Error('nothing was stored');
        const { event: read, envelope, hash, cursor } = decodeRecord(recorded(stored));
        expect(read).toEqual(event);
        expect({ hash, cursor }).toEqual({ hash: stored.hash, cursor: '1' });
        const { previous: _, ...context } = CONTEXT;
        const place = { hashVersion: 1, eventId: 'e1', revision: 0, type, appendIndex: 0, appendCount: 1 };
        expect(envelope).toEqual({ ...context, ...place, version: eventCodecs[type].version });
      }),
      { numRuns: 50 },
    );
  });
});
