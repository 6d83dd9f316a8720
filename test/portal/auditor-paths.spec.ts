import { createHash } from 'node:crypto';
import { naiveConsistency, naivePath, naiveTreeHash } from '@testing';
import { rootByInclusion, rootsByConsistency } from '../../apps/portal/auditor/proof/tree-paths';

const EVENTS = Array.from({ length: 21 }, (_, at) => createHash('sha256').update(`event ${at}`).digest());
const hex = (bytes: Buffer | undefined) => bytes?.toString('hex') ?? '';
const root = (size: number) => naiveTreeHash(EVENTS.slice(0, size));
const inclusion = (index: number, size: number) => naivePath(EVENTS.slice(0, size), index);
const consistency = (from: number, to: number) => naiveConsistency(EVENTS.slice(0, to), from);

describe('paths of the tree, followed in the browser', () => {
  it('lead from every event to the root of every tree that holds it', async () => {
    for (let size = 1; size <= EVENTS.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const reached = await rootByInclusion(hex(EVENTS[index]), index, size, inclusion(index, size));
        expect(reached).toBe(root(size));
      }
    }
  });

  it('lead to both roots from every tree to every later one', async () => {
    for (let to = 1; to <= EVENTS.length; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const roots = await rootsByConsistency(from, root(from), to, consistency(from, to));
        expect(roots).toEqual({ smaller: root(from), larger: root(to) });
      }
    }
  });

  it('lead elsewhere, or nowhere, where a step is changed, missing or too many', async () => {
    const path = inclusion(5, 13);
    const [first = '', ...rest] = path;
    for (const wrong of [rest, [...path, first], [hex(EVENTS[0]), ...rest]]) {
      expect(await rootByInclusion(hex(EVENTS[5]), 5, 13, wrong)).not.toBe(root(13));
    }
    expect(await rootByInclusion(hex(EVENTS[5]), 13, 13, path)).toBeUndefined();
    await expect(rootByInclusion(hex(EVENTS[5]), 5, 13, ['no hash'])).rejects.toThrow(RangeError);
  });
});
