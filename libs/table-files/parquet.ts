import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnKind, Sheet, TablePages } from './column';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows of one row group, which is in memory until it is written. */
const ROW_GROUP = 10_000;

/**
 * A Parquet file, row group by row group. Amounts are 64-bit integers in minor units: many readers make a binary fraction
 * of a decimal. The sequence, and the currency where there is one for all, stand beside the columns, as key and value.
 */
export async function* parquetChunks<Row>(
  { columns, currency }: Sheet<Row>,
  sequence: number,
  pages: TablePages<Row>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const about = {
    ...(typeof currency === 'string' && { currency }),
    amounts: 'minor units',
    sequence: String(sequence),
  };
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: 'capture-ledger',
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  for await (const rows of inGroups(pages)) {
    const columnData = columns.map(({ name, kind, of }) => ({
      name,
      data: rows.map((row) => stored(kind, of(row))),
    }));
    file.write({ columnData, rowGroupSize: ROW_GROUP });
    yield taken(bytes);
  }
  file.finish();
  yield taken(bytes);
}

async function* inGroups<Row>(pages: TablePages<Row>): AsyncGenerator<readonly Row[]> {
  let group: Row[] = [];
  for await (const rows of pages) {
    group.push(...rows);
    if (group.length < ROW_GROUP) continue;
    yield group.slice(0, ROW_GROUP);
    group = group.slice(ROW_GROUP);
  }
  if (group.length > 0) yield group;
}

/** What was written since the last time. The writer goes on counting where it stands in the file. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}

const ELEMENTS: Readonly<Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  amount: { type: 'INT64' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({ name, ...ELEMENTS[kind], repetition_type: 'OPTIONAL' })),
  ];
}

function stored(kind: ColumnKind, value: ReturnType<Column<unknown>['of']>) {
  if (value === undefined) return null;
  if (kind === 'integer') return BigInt(value);
  if (kind === 'day' || kind === 'instant') return new Date(String(value));
  return value;
}
