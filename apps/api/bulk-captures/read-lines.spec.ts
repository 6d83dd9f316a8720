import fc from 'fast-check';
import { type BodyLine, readLines } from './read-lines';

async function* chunked(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0, i = 0; from < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function read(text: string, sizes: readonly number[], max = 1_000): Promise<BodyLine[]> {
  return (await gathered(readLines(chunked(text, sizes), max))).flat();
}

const shown = (lines: BodyLine[]) => lines.map(({ line, bytes }) => [line, bytes?.toString()]);

describe('the lines of a body', () => {
  it('are the same however the body is cut into chunks', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\n\r]|^ +$/.test(text));
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, fc.boolean(), async (lines, cuts, closed) => {
        const text = lines.join('\n') + (closed && lines.length > 0 ? '\n' : '');
        expect(shown(await read(text, cuts))).toEqual(lines.map((each, i) => [i + 1, each]));
      }),
    );
  });

  it('are counted with the empty ones, which are left out', async () => {
    expect(shown(await read('a\n\n  \r\nb', [3]))).toEqual([
      [1, 'a'],
      [4, 'b'],
    ]);
  });

  it('that are too long spoil only themselves, and are not kept', async () => {
    const text = `ok\n${'x'.repeat(11)}\n${'y'.repeat(10)}\n${'z'.repeat(5_000)}`;
    for (const size of [1, 7, 10_000]) {
      expect(shown(await read(text, [size], 10))).toEqual([
        [1, 'ok'],
        [2, undefined],
        [3, 'yyyyyyyyyy'],
        [4, undefined],
      ]);
    }
  });

  it('end where the stream breaks off: a half line is not taken for a whole one', async () => {
    async function* broken() {
      yield Buffer.from('whole\nhal');
      throw new Error('the connection was closed');
    }
    const seen: BodyLine[] = [];
    const reading = (async () => {
      for await (const lines of readLines(broken(), 100)) seen.push(...lines);
    })();
    await expect(reading).rejects.toThrow('closed');
    expect(shown(seen)).toEqual([[1, 'whole']]);
  });
});

async function gathered<Each>(all: AsyncIterable<Each>): Promise<Each[]> {
  const list: Each[] = [];
  for await (const each of all) list.push(each);
  return list;
}
