import fc from 'fast-check';
import { shareOf } from './share';

const all = Array.from({ length: 65 }, (_, index) => `lease-${index}`);

describe('a fair share', () => {
  it('is everything for one alone', () => {
    expect(shareOf(all, { held: [], free: all, owners: 1 })).toEqual({ release: [], acquire: all });
  });

  it('is a half, rounded up, as soon as there are two', () => {
    const { release, acquire } = shareOf(all, { held: all, free: [], owners: 2 });
    expect([release.length, acquire.length]).toEqual([32, 0]);
    expect(shareOf(all, { held: [], free: release, owners: 2 }).acquire).toEqual(release);
  });

  it('is left where it lies while it is fair', () => {
    expect(shareOf(all, { held: all.slice(0, 33), free: [], owners: 2 })).toEqual({ release: [], acquire: [] });
  });

  it('is reached by any number of owners who come and go, with nothing left free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 6 }), (counts) => {
        let owners: string[][] = [];
        for (const count of counts) {
          owners = Array.from({ length: count }, (_, index) => owners[index] ?? []);
          for (let round = 0; round < 2; round++) {
            for (const [index, held] of owners.entries()) {
              const free = all.filter((name) => !owners.some((other) => other.includes(name)));
              const { release, acquire } = shareOf(all, { held, free, owners: count });
              owners[index] = [...held.filter((name) => !release.includes(name)), ...acquire];
            }
          }
          expect(owners.flat().sort()).toEqual([...all].sort());
          expect(Math.max(...owners.map(({ length }) => length))).toBeLessThanOrEqual(Math.ceil(65 / count));
        }
      }),
    );
  });
});
