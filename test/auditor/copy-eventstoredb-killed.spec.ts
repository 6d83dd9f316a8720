import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteEventStore } from '@event-store';
import { describeEventStoreDb, type Server, startEventStoreDb } from '@testing';
import { fill, lifeOfOrders } from '../../apps/auditor/copy/many-orders.fixture';
import { typeAuditor } from './copy.world';

const ORDERS = 1_500;
const EVENTS = 1 + 3 * ORDERS;

describeEventStoreDb('a copy to a server that freezes and is killed', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copied-'));
    const log = await openSqliteEventStore({ folder });
    await fill(log, lifeOfOrders(ORDERS));
    await log.close();
    server = await startEventStoreDb();
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await rm(server.folder, { recursive: true });
    await rm(folder, { recursive: true });
  });

  it('waits for it, asks again, and ends as the same log in the same order', async () => {
    const to = ['--to', `eventstoredb:${server.url}`, '--without-keys'];
    const { wrote, said } = typeAuditor(['copy', '--from', `sqlite:${folder}`, ...to], { APPEND_TIMEOUT: '1000' });
    await wrote('copy [');
    await pause(1_500);
    server.signal('SIGSTOP');
    // Longer than an append is waited for, so that the first one lands when it was sent a second time already.
    await pause(3_000);
    server.signal('SIGCONT');
    await pause(1_000);
    await server.kill();
    await server.restart();
    const { code, out, err } = await said;
    expect([code, err.split('\n').at(-1)]).toEqual([0, '']);
    // The comparison at the end is the proof: every event, at its sequence, once.
    expect(out).toMatch(new RegExp(`Compared +${EVENTS} events, ${ORDERS + 1} streams`));
  }, 240_000);
});
