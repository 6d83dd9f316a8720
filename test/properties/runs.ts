/** How often a property is tried: FC_RUNS makes a long night of it. A seed printed by a failure goes into FC_SEED. */
export function runs(byDefault: number): { numRuns: number; seed?: number } {
  const { FC_RUNS, FC_SEED } = process.env;
  return {
    numRuns: FC_RUNS ? Number(FC_RUNS) : byDefault,
    ...(FC_SEED && { seed: Number(FC_SEED) }),
  };
}
