import { type KeyTables, type KeyTablesOptions, openKeyTables } from '@event-store';
import { escapeIdentifier } from 'pg';
import type { ClockPlace } from '../simulated.clock';

const TABLES: KeyTables = {
  kind: 'clock',
  connections: 1,
  migrations: [
    (schema) => `CREATE TABLE ${schema}.clock (one boolean PRIMARY KEY CHECK (one), now text COLLATE "C" NOT NULL)`,
  ],
};
/** So long one instance may stand behind another that was told to move. */
const LOOK_EVERY_MS = 100;

/** One place for the clocks of several instances: when one moves, all do. */
export async function openPostgresClockPlace(options: KeyTablesOptions): Promise<ClockPlace> {
  const pool = await openKeyTables(options, TABLES);
  const clock = `${escapeIdentifier(options.schema)}.clock`;
  let looking: NodeJS.Timeout | undefined;

  async function read() {
    const { rows } = await pool.query<{ now: string }>(`SELECT now FROM ${clock}`);
    return rows[0]?.now;
  }

  return {
    read,
    async write(instant) {
      await pool.query(
        `INSERT INTO ${clock} AS kept (one, now) VALUES (true, $1)
          ON CONFLICT (one) DO UPDATE SET now = greatest(kept.now, excluded.now)`,
        [instant],
      );
    },
    follow(moved) {
      // A look that fails leaves the clock where it stands; the next one tells.
      looking = setInterval(
        () =>
          void read().then(
            (now) => now !== undefined && moved(now),
            () => {},
          ),
        LOOK_EVERY_MS,
      );
    },
    async close() {
      clearInterval(looking);
      await pool.end();
    },
  };
}
