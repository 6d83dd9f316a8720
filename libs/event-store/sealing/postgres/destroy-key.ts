import type { Pool } from 'pg';
import { inTransaction } from './key-tables';

/** While a dump or another long reader of the keys runs, nothing is destroyed: waiting longer would hold up all others. */
const LOCK_MS_MAX = 2_000;

/**
 * Takes the keys that `own` selects out of one part of the table, so that its file no longer holds their bytes: an update
 * alone would leave the old row in its page until something else happens to overwrite it, and vacuum only marks it as
 * free. So the part is written into a new file, and the old one goes with the commit; a crash leaves one or the other.
 * The server's write-ahead log keeps the bytes until it is recycled, and so do archives and base backups that somebody
 * makes of it: who must be sure bounds their age. What is left there is still wrapped by the master key.
 */
export function destroyIn(
  pool: Pool,
  part: string,
  own: { where: string; values: string[] },
): Promise<readonly string[]> {
  return inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL lock_timeout = ${LOCK_MS_MAX}; LOCK TABLE ${part} IN ACCESS EXCLUSIVE MODE`);
    const { rows } = await client.query<{ key_id: string }>(
      `UPDATE ${part} SET wrapped = NULL WHERE ${own.where} AND wrapped IS NOT NULL RETURNING key_id`,
      own.values,
    );
    await client.query(`
      CREATE TEMPORARY TABLE kept_keys ON COMMIT DROP AS SELECT * FROM ${part};
      TRUNCATE ${part};
      INSERT INTO ${part} SELECT * FROM kept_keys`);
    return rows.map((row) => row.key_id);
  });
}
