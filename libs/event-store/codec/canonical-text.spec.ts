import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { CONTEXT } from './append.fixture';
import { encodeAppend } from './encode-append';
import { EVENT_TYPES, generatedEvent } from './generated-events.generator';

// The reference implementation is an ES module only: it runs in a process of its own. One JSON list each way, and no
// lines: to Node's line reader U+2028 ends one too, which is an ordinary character of JSON text.
const REFERENCE = `
  import canonicalize from 'canonicalize';
  import { readFileSync } from 'node:fs';
  const texts = JSON.parse(readFileSync(0, 'utf8'));
  process.stdout.write(JSON.stringify(texts.map((text) => canonicalize(JSON.parse(text)))));
`;

function canonicalTexts(texts: readonly string[]): readonly string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', REFERENCE], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output);
}

describe('the canonical form', () => {
  it('is RFC 8785 as the reference implementation writes it, for every event', () => {
    const texts = EVENT_TYPES.flatMap((type) =>
      fc.sample(generatedEvent(type), 50).map((event) => {
        const [stored] = encodeAppend(CONTEXT, [event], ['e1']);
        return stored?.bytes.toString() ?? '';
      }),
    );
    expect(texts).toHaveLength(EVENT_TYPES.length * 50);
    expect(canonicalTexts(texts)).toEqual(texts);
  });

  it('is so for every character that JSON treats in a way of its own', () => {
    const orderId = `\u0001\b\t\n\f\r\u001f"\\/\u007f\u0080\u2028\u2029\ufeff\uffff\u{10ffff}`;
    const [stored] = encodeAppend(CONTEXT, [{ type: 'OrderCancelled', orderId, currency: 'EUR', lines: [] }], ['e1']);
    const text = stored?.bytes.toString() ?? '';
    expect(canonicalTexts([text])).toEqual([text]);
  });

  it('would not pass with members in another order', () => {
    expect(canonicalTexts(['{"b":"1","a":"2"}'])).toEqual(['{"a":"2","b":"1"}']);
  });
});
