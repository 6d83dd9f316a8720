import type { Pool } from 'pg';
import type { Projection } from '../projection';
import { createRowDigest } from '../row-digest';
import { inTransaction } from './connections';
import { allSql } from './find-sql';
import { rowDecoder } from './row-codec';
import { quote } from './schema-name';
import { TEXT_ROWS } from './text-rows';

const ROWS_PER_FETCH = 2_000;

/** Over all partitions, which must stand at the same sequence: else the rows are of no moment at all. */
export function digestOfGeneration(
  pool: Pool,
  schema: string,
  generationId: number,
  projection: Projection,
): Promise<{ readonly sequence: number; readonly hash: string }> {
  return inTransaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
    const placesSql = `SELECT DISTINCT "sequence" FROM ${quote(schema)}.places WHERE "generationId" = $1`;
    const { rows: sequences } = await client.query<{ sequence: number }>(placesSql, [generationId]);
    const [{ sequence } = { sequence: -1 }, ...others] = sequences;
    if (others.length > 0) throw new Error(`the partitions of ${projection.name} stand at different sequences`);

    const digest = createRowDigest();
    for (const table of projection.tables) {
      digest.begin(table);
      const decode = rowDecoder(table.columns, Object.keys(table.columns));
      await client.query(`DECLARE stored NO SCROLL CURSOR FOR ${allSql({ schema, generationId, table })}`);
      for (;;) {
        const fetched = await client.query<(string | null)[]>({
          text: `FETCH ${ROWS_PER_FETCH} FROM stored`,
          ...TEXT_ROWS,
        });
        digest.add(fetched.rows.map((values) => ({ row: decode(values), sequence: Number(values.at(-1)) })));
        if (fetched.rows.length < ROWS_PER_FETCH) break;
      }
      await client.query('CLOSE stored');
    }
    return { sequence, hash: digest.hex() };
  });
}
