import { parseExactJson, toExactJson } from './exact-json';

describe('exact JSON', () => {
  it('writes a bigint as an integer of any length', () => {
    expect(toExactJson({ amount: 9007199254740993n })).toBe('{"amount":9007199254740993}');
  });

  it('reads an integer above 2^53 to its last digit', () => {
    expect(parseExactJson('{"amount":9007199254740993,"small":5}')).toEqual({ amount: 9007199254740993n, small: 5 });
  });
});
