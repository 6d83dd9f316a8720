import type { FoldedStream } from './folded-stream';
import { FoldedStreamsCache } from './folded-streams.cache';

function folded(stream: string, bytes: number, revision = 0): FoldedStream<unknown> {
  return { stream, bytes, revision } as FoldedStream<unknown>;
}

describe('the cache of folded streams', () => {
  it('forgets what was used longest ago, once it holds more than its bytes', () => {
    const cache = new FoldedStreamsCache(100);
    cache.keep(folded('a', 40));
    cache.keep(folded('b', 40));
    cache.get('a');
    cache.keep(folded('c', 40));
    expect(['a', 'b', 'c'].map((stream) => cache.get(stream)?.stream)).toEqual(['a', undefined, 'c']);
    expect(cache.bytes).toBe(80);
  });

  it('counts an order that has grown once', () => {
    const cache = new FoldedStreamsCache(100);
    for (let revision = 0; revision < 10; revision++) cache.keep(folded('a', 10 * revision, revision));
    expect(cache.bytes).toBe(90);
    expect(cache.size).toBe(1);
  });

  it('does not go back to an earlier fold, whichever reader is last', () => {
    const cache = new FoldedStreamsCache(100);
    cache.keep(folded('a', 20, 2));
    cache.keep(folded('a', 10, 1));
    expect(cache.get('a')?.revision).toBe(2);
  });

  it('does not keep an order that alone is larger than all it may hold, nor an old fold of it', () => {
    const cache = new FoldedStreamsCache(100);
    cache.keep(folded('b', 50));
    cache.keep(folded('a', 50));
    cache.keep(folded('a', 101, 1));
    expect(cache.get('a')).toBeUndefined();
    expect(cache.bytes).toBe(50);
  });
});
