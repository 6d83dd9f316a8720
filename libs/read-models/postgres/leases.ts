import { Kysely, PostgresDialect, sql } from 'kysely';
import { createPool } from './connections';
import type { Database } from './database';
import { migrate } from './migrations';
import { checkedSchema } from './schema-name';

const CONNECTIONS_MAX = 2;
/** Owners that were not seen for so many times the life of a lease are forgotten. */
const FORGOTTEN_AFTER = 1_000;

export interface HeldLease {
  readonly name: string;
  /** Grows with each change of hands: what an earlier owner still sends is known by its smaller one. */
  readonly token: number;
}

/** Rights that one owner has at a time, until it lets go or is not heard of for the life of a lease. */
export interface Leases {
  /** Takes those of the named that nobody holds, and answers these. One whose owner is in the middle of a batch is held. */
  acquire(names: readonly string[]): Promise<readonly HeldLease[]>;
  /** Says that this owner is alive. Answers the names of leases that others took meanwhile. */
  renew(): Promise<readonly string[]>;
  release(names: readonly string[]): Promise<void>;
  /** Nothing once the last renewal is older than a lease lives: others may have them by now. */
  held(): readonly HeldLease[];
  /** How many owners are alive, this one included, and which of the named nobody holds. */
  survey(names: readonly string[]): Promise<{ readonly owners: number; readonly free: readonly string[] }>;
  /** Lets go of everything. */
  close(): Promise<void>;
}

export interface LeasesOptions {
  readonly url: string;
  readonly schema: string;
  /** Unique among all processes that ever run. */
  readonly owner: string;
  readonly ttlMs: number;
}

/** Times are told by the database's clock alone. */
export async function createLeases({ url, schema: named, owner, ttlMs }: LeasesOptions): Promise<Leases> {
  const schema = checkedSchema(named);
  // What is not answered within the life of a lease is as good as lost.
  const pool = createPool(url, { max: CONNECTIONS_MAX, timeoutMs: ttlMs });
  const unbound = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await migrate(unbound, schema).catch(async (error) => {
    await pool.end();
    throw error;
  });
  const db = unbound.withSchema(schema);
  const leases = sql.table(`${schema}.leases`);
  const owners = sql.table(`${schema}.owners`);
  const life = sql`${ttlMs}::integer * interval '1 millisecond'`;
  let held = new Map<string, HeldLease>();
  let heldUntil = 0;

  async function signOfLife(): Promise<void> {
    await sql`WITH forgotten AS (DELETE FROM ${owners} WHERE "seenAt" < clock_timestamp() - ${FORGOTTEN_AFTER} * ${life})
      INSERT INTO ${owners} ("owner", "seenAt") VALUES (${owner}, clock_timestamp())
      ON CONFLICT ("owner") DO UPDATE SET "seenAt" = clock_timestamp()`.execute(db);
  }

  return {
    async acquire(names) {
      await signOfLife();
      await sql`INSERT INTO ${leases} ("name", "owner", "token", "expiresAt")
        SELECT wanted, '', 0, '-infinity' FROM unnest(${names}::text[]) AS wanted ON CONFLICT DO NOTHING`.execute(db);
      const asked = performance.now();
      const { rows } = await sql<HeldLease>`UPDATE ${leases} AS lease
        SET "owner" = ${owner}, "token" = lease."token" + 1, "expiresAt" = clock_timestamp() + ${life}
        FROM (SELECT "name" FROM ${leases} WHERE "name" = ANY (${names}::text[]) AND "expiresAt" <= clock_timestamp()
          FOR UPDATE SKIP LOCKED) AS free
        WHERE lease."name" = free."name" RETURNING lease."name", lease."token"`.execute(db);
      // Those held before are known only as long as they were.
      heldUntil = held.size > 0 ? heldUntil : asked + ttlMs;
      for (const lease of rows) held.set(lease.name, lease);
      return rows;
    },

    async renew() {
      const asked = performance.now();
      const before = [...held.values()];
      await signOfLife();
      const { rows } = await sql<HeldLease>`UPDATE ${leases} AS lease SET "expiresAt" = clock_timestamp() + ${life}
        FROM unnest(${before.map(({ name }) => name)}::text[], ${before.map(({ token }) => token)}::bigint[])
          AS held ("name", "token")
        WHERE lease."name" = held."name" AND lease."token" = held."token"
        RETURNING lease."name", lease."token"`.execute(db);
      const kept = new Set(rows.map(({ name }) => name));
      const lost = before.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
      held = new Map([...held].filter(([name]) => !lost.includes(name)));
      heldUntil = asked + ttlMs;
      return lost;
    },

    async release(names) {
      const given = names.flatMap((name) => held.get(name) ?? []);
      for (const { name } of given) held.delete(name);
      await free(given);
    },

    held: () => (performance.now() < heldUntil ? [...held.values()] : []),

    async survey(names) {
      const { rows } = await sql<{ owners: number; free: string[] }>`SELECT
        (SELECT count(*) FROM ${owners} WHERE "seenAt" > clock_timestamp() - ${life} AND "owner" <> ${owner}) AS "owners",
        ARRAY (SELECT wanted FROM unnest(${names}::text[]) AS wanted WHERE NOT EXISTS (SELECT 1 FROM ${leases} AS lease
          WHERE lease."name" = wanted AND lease."expiresAt" > clock_timestamp())) AS "free"`.execute(db);
      const [{ owners: others, free } = { owners: 0, free: [] }] = rows;
      return { owners: others + 1, free };
    },

    async close() {
      const last = [...held.values()];
      held = new Map();
      await free(last).catch(() => undefined);
      await sql`DELETE FROM ${owners} WHERE "owner" = ${owner}`.execute(db).catch(() => undefined);
      await pool.end();
    },
  };

  async function free(given: readonly HeldLease[]): Promise<void> {
    if (given.length === 0) return;
    await sql`UPDATE ${leases} AS lease SET "owner" = '', "expiresAt" = '-infinity'
      FROM unnest(${given.map(({ name }) => name)}::text[], ${given.map(({ token }) => token)}::bigint[])
        AS held ("name", "token")
      WHERE lease."name" = held."name" AND lease."token" = held."token"`.execute(db);
  }
}
