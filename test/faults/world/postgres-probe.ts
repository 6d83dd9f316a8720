import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const SEEN_WITHIN_MS = 30_000;
/** So long is no transaction but one that writes a batch. */
const BATCH_MS = 20;
/** Written late in every batch that has a new order. */
const LATE_TABLE = 'customer_orders';

export interface Probe {
  /** Resolves while one of these, by the names of their connections, writes a batch; false: none did in that time. */
  seesBatch(names: readonly string[], withinMs?: number): Promise<boolean>;
  /** From now on nobody comes to the end of a batch: it waits with half of its rows written. Answers how to let go. */
  holdUpBatches(): Promise<() => Promise<void>>;
  /** Resolves when every one of these waits in the middle of a batch. */
  untilHeldUp(names: readonly string[]): Promise<void>;
  /** How many processes hold leases of partitions, and how many of these are held at all. */
  holders(): Promise<{ readonly owners: number; readonly partitions: number }>;
  close(): Promise<void>;
}

/** Looks at a server, and at views that others write there, from outside. */
export async function openProbe(connectionString: string, schema: string): Promise<Probe> {
  const opened: Client[] = [];
  async function open(): Promise<Client> {
    const client = new Client({ connectionString });
    // It may be killed, too: that is no fault of this test.
    client.on('error', () => undefined);
    await client.connect();
    opened.push(client);
    return client;
  }
  const client = await open();

  async function isTrue(condition: string, values: readonly unknown[]): Promise<boolean> {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_stat_activity WHERE ${condition}`, [...values]);
    return (rowCount ?? 0) > 0;
  }

  async function seen(look: () => Promise<boolean>, withinMs: number): Promise<boolean> {
    for (const late = performance.now() + withinMs; performance.now() < late; await sleep(2)) {
      if (await look()) return true;
    }
    return false;
  }

  return {
    seesBatch: (names, withinMs = SEEN_WITHIN_MS) =>
      seen(
        () =>
          isTrue(
            `application_name = ANY ($1) AND backend_xid IS NOT NULL
              AND xact_start < clock_timestamp() - $2 * interval '1 millisecond'`,
            [names, BATCH_MS],
          ),
        withinMs,
      ),

    async holdUpBatches() {
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
          WHERE schemaname = $1 AND tablename ~ ('^g[0-9]+_' || $2 || '$')`,
        [schema, LATE_TABLE],
      );
      const holder = await open();
      await holder.query(`BEGIN; LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN SHARE MODE`);
      return async () => {
        await holder.end().catch(() => undefined);
      };
    },

    async untilHeldUp(names) {
      const isWaiting = `application_name = $1 AND backend_xid IS NOT NULL AND wait_event_type = 'Lock'`;
      for (const name of names) {
        if (await seen(() => isTrue(isWaiting, [name]), SEEN_WITHIN_MS)) continue;
        throw new Error(`${name} wrote no batch within ${SEEN_WITHIN_MS} ms`);
      }
    },

    async holders() {
      const { rows } = await client.query<{ owners: string; partitions: string }>(
        `SELECT count(DISTINCT "owner") AS owners, count(*) AS partitions FROM ${client.escapeIdentifier(schema)}.leases
          WHERE starts_with("name", 'partition:') AND "expiresAt" > clock_timestamp()`,
      );
      const [{ owners, partitions } = { owners: 0, partitions: 0 }] = rows;
      return { owners: Number(owners), partitions: Number(partitions) };
    },

    async close() {
      await Promise.all(opened.map((each) => each.end().catch(() => undefined)));
    },
  };
}
