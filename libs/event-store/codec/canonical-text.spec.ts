import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { CONTEXT } from './append.fixture';
import { encodeAppend } from './encode-append';
import { EVENT_TYPES, generatedEvent } from './generated-events';

// The reference implementation is an ES module only: it runs in a process of its own, and answers line by line.
const REFERENCE = `
  import canonicalize from 'canonicalize';
  import { createInterface } from 'node:readline';
  for await (const line of createInterface({ input: process.stdin })) console.log(canonicalize(JSON.parse(line)));
`;

function canonicalLines(texts: readonly string[]): readonly string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', REFERENCE], {
    input: texts.join('\n'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output.trimEnd().split('\n');
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
    expect(canonicalLines(texts)).toEqual(texts);
  });

  it('would not pass with members in another order', () => {
    expect(canonicalLines(['{"b":"1","a":"2"}'])).toEqual(['{"a":"2","b":"1"}']);
  });
});
