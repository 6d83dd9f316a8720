import fc from 'fast-check';
import { writeJson } from './write-json';

describe('JSON that goes out', () => {
  it('writes every bigint as the integer it is, however large', () => {
    fc.assert(fc.property(fc.bigInt(), (amount) => expect(writeJson({ amount })).toBe(`{"amount":${amount}}`)));
    expect(writeJson([9007199254740993n, -9007199254740993n])).toBe('[9007199254740993,-9007199254740993]');
  });

  it('writes everything else as JSON.stringify does', () => {
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__"'));
    fc.assert(fc.property(json, (value) => expect(writeJson(value)).toBe(JSON.stringify(value))));
    expect(writeJson({ absent: undefined, list: [{ absent: undefined, amount: 0n }] })).toBe('{"list":[{"amount":0}]}');
  });
});
