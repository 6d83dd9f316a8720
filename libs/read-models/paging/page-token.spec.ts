import fc from 'fast-check';
import { readPageToken, writePageToken } from './page-token';

describe('a page token', () => {
  it('gives back the values it was made of', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer(),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        (text, integer, amount) => {
          const values = [text, integer, amount];
          expect(readPageToken(writePageToken('order', values), 'order', ['text', 'integer', 'amount'])).toEqual(
            values,
          );
        },
      ),
    );
  });

  it('is unknown to any other order of rows, and when it was tampered with', () => {
    const token = writePageToken('order', ['a', 1]);
    expect(readPageToken(token, 'other', ['text', 'integer'])).toBeUndefined();
    expect(readPageToken(token, 'order', ['text'])).toBeUndefined();
    expect(readPageToken(token, 'order', ['integer', 'integer'])).toBeUndefined();
  });

  it('is unknown when it is anything else, and never a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (token) => {
          expect(readPageToken(token, 'order', ['text'])).toBeUndefined();
        },
      ),
    );
  });
});
