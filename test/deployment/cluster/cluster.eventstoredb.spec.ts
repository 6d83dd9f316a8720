import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openEventStoreDb } from '@event-store';
import { describeEventStoreDb, findEventStoreDb } from '@testing';
import { madeEnvironment } from '../made-environment';
import { type DescribedCluster, NODES, startDescribedCluster } from './described-cluster';
import { describeServices } from './services.suite';

const START_MS_MAX = 120_000;

// Only where the program is at hand: a server that runs already has certificates of its own.
const describeCluster = findEventStoreDb() ? describeEventStoreDb : describe.skip;

describeCluster('the cluster that docker-compose.yml describes, on EventStoreDB', () => {
  const environment = madeEnvironment();
  let cluster: DescribedCluster;
  beforeAll(async () => {
    cluster = await startDescribedCluster(environment);
  }, START_MS_MAX);
  afterAll(() => cluster?.stop());

  it(
    'comes to live where its health checks ask',
    async () => {
      const statuses = async () => {
        const answers = await Promise.all(NODES.map((_, node) => cluster.ask(node, '/health/live')));
        return new Set(answers.map(({ status }) => status));
      };
      const late = performance.now() + START_MS_MAX;
      // A node that joins its leader is not live for a moment.
      while ((await statuses()).has(503) && performance.now() < late) await pause(200);
      expect(await statuses()).toEqual(new Set([204]));
    },
    START_MS_MAX,
  );

  it('lets nobody in with the password that everybody knows', async () => {
    const url = cluster.here('esdb://admin:changeit@esdb1:2113?tls=true&tlsCAFile=/certificates/ca/ca.crt');
    const waits = { appendTimeoutMs: 5_000, landsWithinMs: 5_000 };
    const opening = openEventStoreDb({ url, ledgerId: randomUUID(), ...waits });
    await expect(opening).rejects.toThrow(/refuses the user/);
  });

  describeServices(environment, () => cluster);
});
