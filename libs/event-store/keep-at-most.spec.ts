import { keepAtMost } from './keep-at-most';

describe('keepAtMost', () => {
  it('never keeps more than it may', () => {
    const kept = keepAtMost<number>(10);
    for (let n = 0; n < 1_000; n += 1) kept.set(String(n), n);
    const found = Array.from({ length: 1_000 }, (_, n) => kept.get(String(n))).filter((value) => value !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(10);
    expect(found).toContain(999);
  });

  it('keeps what is used again and again', () => {
    const kept = keepAtMost<string>(10);
    kept.set('often', 'here');
    for (let n = 0; n < 1_000; n += 1) {
      kept.set(String(n), 'once');
      expect(kept.get('often')).toBe('here');
    }
  });

  it('gives the newest value, and nothing once it was deleted', () => {
    const kept = keepAtMost<number>(4);
    kept.set('a', 1);
    kept.set('b', 1);
    kept.set('a', 2);
    expect(kept.get('a')).toBe(2);
    kept.delete('a');
    expect(kept.get('a')).toBeUndefined();
  });
});
