import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

// The reference implementation is an ES module only: it runs in a process of its own.
const REFERENCE = `
  import canonicalize from 'canonicalize';
  import { readFileSync } from 'node:fs';
  const values = JSON.parse(readFileSync(0, 'utf8'));
  process.stdout.write(JSON.stringify(values.map((value) => canonicalize(value))));
`;

function reference(values: readonly unknown[]): readonly string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', REFERENCE], {
    input: JSON.stringify(values),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output);
}

describe('the canonical form of parsed JSON', () => {
  it('is that of the reference implementation, for any value', () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), 1_000);
    expect(values.map(canonicalJson)).toEqual(reference(values));
  });

  it('is so for names that a parser reorders, and for texts with characters of their own', () => {
    const nasty = [
      '{"10":1,"9":{"2":[{"b":1,"1":2,"a":{}}],"-1":0},"":null,"__proto__":{"z":1,"1":2},"constructor":"x"}',
      '{"\u{1f4b6}":1,"\ufb33":2,"\u20ac":3,"\\r":4,"1":5,"\u0080":6,"\u00f6":7}',
      '["\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028\u2029\ufeff\uffff"]',
      '[1e21,1e-7,-0,0.1,333333333.33333329,1e+30,4.50,2e-3,9007199254740993]',
    ].map((text) => JSON.parse(text));
    expect(nasty.map(canonicalJson)).toEqual(reference(nasty));
  });

  it('survives the order that a parser gives it', () => {
    const canonical = '{"10":[{"a":1,"b":{"11":0,"2":0}}],"9":2}';
    expect(JSON.stringify(JSON.parse(canonical))).not.toBe(canonical);
    expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
  });
});
