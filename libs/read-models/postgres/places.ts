import type { Projection } from '../projection';
import type { createGenerations } from './generations';

/** Where a partition stands in each projection that was asked about, by its name; -1: nowhere yet. */
export interface PartitionPlaces {
  readonly partition: number;
  readonly sequences: Readonly<Record<string, number>>;
}

export async function placesOf(
  generations: ReturnType<typeof createGenerations>,
  partitions: readonly number[],
  projections: readonly Projection[],
): Promise<readonly PartitionPlaces[]> {
  const live = await Promise.all(projections.map((projection) => generations.live(projection)));
  return partitions.map((partition) => ({
    partition,
    sequences: Object.fromEntries(
      projections.map(({ name }, index) => [
        name,
        live[index]?.find((place) => place.partition === partition)?.sequence ?? -1,
      ]),
    ),
  }));
}

/** Partitions that stand at the same place everywhere, together: each group can go on as one. The hindmost first. */
export function groupsOfEqualPlaces(places: readonly PartitionPlaces[]): readonly (readonly number[])[] {
  const groups = Map.groupBy(places, ({ sequences }) =>
    JSON.stringify(Object.entries(sequences).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  const hindmost = ([first]: readonly PartitionPlaces[]) => Math.min(...Object.values(first?.sequences ?? {}));
  return [...groups.values()]
    .sort((a, b) => hindmost(a) - hindmost(b))
    .map((group) => group.map(({ partition }) => partition));
}
