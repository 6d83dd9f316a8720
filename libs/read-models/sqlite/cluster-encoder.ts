import { type Clusters, clusterNameOf } from './clusters';
import type { RowEncoder } from './row-codec';
import { isClustered, type Place } from './table-sql';

/** Adds the number of a row's cluster, where rows are clustered. */
export function clusterEncoder(clusters: Clusters, { table }: Place): RowEncoder {
  if (!isClustered(table)) return () => undefined;
  return (values, row) => values.push(clusters.number(clusterNameOf(table, row)));
}
