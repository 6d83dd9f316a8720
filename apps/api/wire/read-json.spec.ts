import { isRefusal } from '@domain';
import fc from 'fast-check';
import { readJson } from './read-json';

const read = (text: string | Buffer) => readJson(typeof text === 'string' ? Buffer.from(text) : text);

function errorsOf(text: string | Buffer): unknown {
  const answer = read(text);
  return 'errors' in answer ? answer.errors : answer;
}

describe('JSON that comes in', () => {
  it.each([
    ['10.00000000000000000001', 'must be an integer without fraction or exponent'],
    ['10.0', 'must be an integer without fraction or exponent'],
    ['1e3', 'must be an integer without fraction or exponent'],
    ['1E3', 'must be an integer without fraction or exponent'],
    ['9007199254740992', 'is beyond the integers that are exact (2^53 - 1)'],
    ['-9007199254740992', 'is beyond the integers that are exact (2^53 - 1)'],
    ['123456789012345678901234567890', 'is beyond the integers that are exact (2^53 - 1)'],
  ])('refuses the number %s where it stands', (number, detail) => {
    expect(errorsOf(`{"amount":${number}}`)).toEqual([{ pointer: '/amount', detail }]);
    expect(errorsOf(`{"lines":[{"a":1},{"amount": ${number} }]}`)).toEqual([{ pointer: '/lines/1/amount', detail }]);
    expect(errorsOf(number)).toEqual([{ pointer: '', detail }]);
  });

  it.each(['[1.5]', '[1,1.5]', '[-1.5]', '[\t1.5]', '[\n-1.5]', '[1,\r1.5]', '{"a":1.5}', '{"a": 1.5}', ' 1.5', '1.5'])(
    'finds the fraction in %j',
    (text) => {
      expect(errorsOf(text)).toMatchObject([{ detail: 'must be an integer without fraction or exponent' }]);
    },
  );

  it('takes the largest exact integers, and texts that only look like suspicious numbers', () => {
    for (const text of [
      '{"a":9007199254740991,"b":-9007199254740991}',
      '{"a":"1.5 l, 1234567890123456789 \\"x\\":"}',
    ]) {
      expect(read(text)).toEqual({ value: JSON.parse(text) });
    }
  });

  it('refuses a key that appears twice, at any depth, however it is spelled', () => {
    expect(errorsOf('{"a":1,"a":2}')).toEqual([{ pointer: '/a', detail: 'appears twice' }]);
    expect(errorsOf('{"b":[{"a":1,"\\u0061":2}]}')).toEqual([{ pointer: '/b/0/a', detail: 'appears twice' }]);
    expect(errorsOf('{"a":{"x":1},"a":{"y":1,"x":2}}')).toEqual([{ pointer: '/a', detail: 'appears twice' }]);
  });

  it('takes the same key in different objects, and texts that hold colons', () => {
    for (const text of ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"a":": ","b":":"}', '[]', '{}', '"x"', 'null', '1']) {
      expect(read(text)).toEqual({ value: JSON.parse(text) });
    }
  });

  it.each([
    ['"\\u0000"', 'holds a control character'],
    ['"a\\nb"', 'holds a control character'],
    ['"\u0085"', 'holds a control character'],
    ['"\\ud800"', 'holds half of a surrogate pair'],
    ['"x\\udc00y"', 'holds half of a surrogate pair'],
  ])('refuses the text %s where it stands', (json, detail) => {
    expect(errorsOf(`{"a":{"name":${json}}}`)).toEqual([{ pointer: '/a/name', detail }]);
    expect(errorsOf(`{${json}:1}`)).toEqual([expect.objectContaining({ detail })]);
  });

  it('takes escapes that spell ordinary characters', () => {
    expect(read('{"a":"\\u00e9\\ud83d\\ude00\\/\\""}')).toEqual({ value: { a: 'é😀/"' } });
  });

  it('spells the pointer of a key with slashes and tildes as RFC 6901 does', () => {
    expect(errorsOf('{"a/b~c":1.5}')).toMatchObject([{ pointer: '/a~1b~0c' }]);
  });

  it('refuses what is no JSON, no UTF-8 or nested without end, and quotes none of it', () => {
    expect(errorsOf('{"name":"Ada Lovelace",}')).toEqual([
      { pointer: '', detail: 'is not JSON: a syntax error at position 23 (line 1 column 24)' },
    ]);
    expect(errorsOf('')).toEqual([{ pointer: '', detail: 'is not JSON: it ends too early or holds a syntax error' }]);
    expect(errorsOf(Buffer.from([0x22, 0xff, 0x22]))).toEqual([{ pointer: '', detail: 'is not UTF-8' }]);
    expect(errorsOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toEqual([{ pointer: '', detail: 'is not UTF-8' }]);
    expect(errorsOf('['.repeat(200_000) + ']'.repeat(200_000))).toEqual([
      { pointer: '/0'.repeat(16), detail: 'is nested deeper than 16 levels' },
    ]);
  });

  it('tells everything that is wrong at once', () => {
    expect(errorsOf('{"a":1.5,"b":[1e2,"\\u0001"],"a":2}')).toHaveLength(4);
  });

  it('reads every JSON of integers and clean texts exactly as JSON.parse does', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: generated texts must not hold any
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\u0000-\u001f\u007f-\u009f]/.test(each));
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.maxSafeInteger(),
        text,
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value')),
      map: fc.dictionary(text, tie('value')),
    })).value;
    fc.assert(
      fc.property(json, fc.nat(3), (value, spaces) => {
        const source = JSON.stringify(value, null, spaces);
        const answer = readJson(Buffer.from(source));
        expect(typeof answer === 'object' && isRefusal(answer)).toBe(false);
        expect(answer).toEqual({ value: JSON.parse(source) });
      }),
    );
  });
});
