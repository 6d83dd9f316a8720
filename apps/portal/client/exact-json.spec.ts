import { readExactJson, writeExactJson } from './exact-json';

describe('JSON of the service', () => {
  it('gives money as bigint and counts as numbers', () => {
    expect(readExactJson('{"orderAmount":7200,"revision":3,"lines":[{"unitPrice":-800,"quantity":1}]}')).toEqual({
      orderAmount: 7200n,
      revision: 3,
      lines: [{ unitPrice: -800n, quantity: 1 }],
    });
  });

  it('keeps every digit, also above 2^53 and under any name', () => {
    expect(readExactJson('{"amount":9007199254740993,"explains":-9007199254740995}')).toEqual({
      amount: 9007199254740993n,
      explains: -9007199254740995n,
    });
  });

  it('writes bigints as the integers that they are', () => {
    expect(writeExactJson({ amount: 1050n, lines: [{ quantity: 2 }] })).toBe(
      '{"amount":1050,"lines":[{"quantity":2}]}',
    );
    expect(writeExactJson({ amount: 9007199254740993n })).toBe('{"amount":9007199254740993}');
  });

  it('reads back what it wrote', () => {
    const said = { amount: -123456789012345678901n, paid: 0n };
    expect(readExactJson(writeExactJson(said))).toEqual(said);
  });
});
