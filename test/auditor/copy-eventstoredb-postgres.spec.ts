import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@event-store';
import { describeEventStoreDb, describePostgres, eventStoreDbUrl, type FreshSchema, freshSchema } from '@testing';
import { callsOf, get, listen, playOrders, send, typeAuditor } from './copy.world';
import { openWorld, type World } from './world';

const ORDERS = 20;
const OPENED = '2026-01-05T08:00:00.000Z';
const LATER = '2026-01-09T12:00:00.000Z';

describeEventStoreDb('a shop that starts in one folder', () => {
  describePostgres('and grows into EventStoreDB and PostgreSQL', () => {
    let world: World;
    let schema: FreshSchema;
    let elsewhere: string;
    let apiKey: string;
    let settings: Record<string, string>;
    beforeAll(async () => {
      [schema, elsewhere] = await Promise.all([freshSchema(), mkdtemp(join(tmpdir(), 'grown-'))]);
      world = await openWorld({ CLOCK: 'simulated', CLOCK_START: OPENED });
      apiKey = await world.keyFor({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment', 'finance'] });
      await playOrders(world.url, apiKey, ORDERS);
      const admin = await world.keyFor({ scope: { kind: 'ledger' }, roles: ['admin'] });
      await send(world.url, admin, { path: '/v1/clock:advance', key: 'clock', body: { to: LATER } });
      await world.stop();
      settings = {
        ...{ EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: await eventStoreDbUrl(), LEDGER_ID: await ledgerId() },
        ...{ READ_MODELS: 'memory', KEY_STORE: 'postgres', POSTGRES_URL: schema.url, POSTGRES_SCHEMA: schema.schema },
        ...{ MASTER_KEY: await keyText('master'), SIGNING_KEY: await keyText('signing') },
        ...{ DATA_FOLDER: elsewhere, CLOCK: 'simulated', APPEND_TIMEOUT: '20000' },
      };
    }, 180_000);
    afterAll(async () => {
      await world.close();
      await schema.drop();
      await rm(elsewhere, { recursive: true });
    });

    const keyText = (name: string) => readFile(join(world.folder, 'keys', `${name}.key`), 'utf8').then((t) => t.trim());

    async function ledgerId(): Promise<string> {
      const log = await openSqliteEventStore({ folder: world.folder, readOnly: true });
      const [opened] = (await log.readAll('', 1)).events;
      await log.close();
      return JSON.parse(opened?.bytes.toString() ?? '').ledgerId;
    }

    it('takes its keys along, tells how to hand on the two that it does not carry, and shows neither', async () => {
      // Both connection strings from the environment: neither stands in the list of processes.
      const args = ['--from', `sqlite:${world.folder}`, '--to', 'eventstoredb', '--keys-to', 'postgres'];
      const { code, out } = await typeAuditor(['copy', ...args], settings).said;
      expect([code, out]).toEqual([0, expect.stringContaining(`Keys      ${ORDERS} of personal data`)]);
      expect(out).toContain(`MASTER_KEY="$(cat '${world.folder}/keys/master.key')"`);
      expect(out).toContain(`Clock     simulated, stands at ${LATER} there too.`);
      for (const name of ['master', 'signing']) expect(out).not.toContain(await keyText(name));
    }, 60_000);

    it('goes on there: names, API keys, answers and the clock', async () => {
      const { api, url } = await listen(settings);
      try {
        expect(await get(url, apiKey, '/v1/orders/o7')).toMatchObject({ customer: { name: 'Customer 7' } });
        const [again, next] = [callsOf(7)[0], callsOf(ORDERS)[0]];
        if (again) expect(await send(url, apiKey, again)).toMatchObject({ status: 201, replayed: true });
        if (next) {
          const { status, body } = await send(url, apiKey, next);
          expect([status, body.recordedAt ?? body.authorizedAt]).toEqual([201, LATER]);
        }
      } finally {
        await api.stop();
      }
    }, 60_000);

    it('is refused where nobody says the two keys', async () => {
      const { MASTER_KEY: _, ...without } = settings;
      await expect(listen(without)).rejects.toThrow('MASTER_KEY');
    });
  });
});
