import type { Answer } from '../../client/service';
import { type Check, check, same } from './check';
import { checkHead } from './check-head';
import { rootsByConsistency } from './tree-paths';

type Head = Answer<'Head'>;

/** Two heads, and the proof that nothing before the earlier one was changed until the later one. */
export interface ConsistencyEvidence {
  readonly earlier: Head;
  readonly proof: Answer<'ConsistencyProof'>;
  readonly publicKeys: readonly string[];
}

export async function checkConsistency({ earlier, proof, publicKeys }: ConsistencyEvidence): Promise<readonly Check[]> {
  const later = proof.head;
  const roots = await rootsByConsistency(earlier.size, earlier.rootHash, later.size, proof.path).catch(() => undefined);
  const named = (checks: readonly Check[], which: string) =>
    checks.map((one) => ({ ...one, name: `${one.name} (${which})` }));
  return [
    await check('The path leads to the root of the earlier head', () => same(roots?.smaller, earlier.rootHash)),
    await check('The same path leads to the root of the later head', () => same(roots?.larger, later.rootHash)),
    ...named(await checkHead(earlier, publicKeys), 'earlier'),
    ...named(await checkHead(later, publicKeys), 'later'),
  ];
}
