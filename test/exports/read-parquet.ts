import { parquetMetadata, parquetReadObjects } from 'hyparquet';

/** All rows of a Parquet file, by the names of its columns. */
export async function readParquet(file: Buffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bufferOf(file) });
}

/** What the file says of itself. */
export function parquetAbout(file: Buffer) {
  const { row_groups: rowGroups, key_value_metadata: pairs = [] } = parquetMetadata(bufferOf(file));
  return { rowGroups: rowGroups.length, pairs: Object.fromEntries(pairs.map(({ key, value }) => [key, value])) };
}

function bufferOf(file: Buffer): ArrayBuffer {
  return new Uint8Array(file).buffer;
}
