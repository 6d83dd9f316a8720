import { rm } from 'node:fs/promises';
import { soon } from '../soon';
import { describeEventStoreDb, eventStoreDbUrl } from './describe-eventstoredb';
import { startEventStoreDbCluster } from './eventstoredb.cluster';
import { startEventStoreDb } from './eventstoredb.server';

const healthOf = (url: string) => fetch(`http://${new URL(url).host}/health/live`).then(({ status }) => status);

const stateOf = (url: string) =>
  fetch(`http://${new URL(url).host}/info`).then(async (answer) => ((await answer.json()) as { state: string }).state);

describeEventStoreDb('an EventStoreDB for specs', () => {
  it('is live', async () => {
    expect(await healthOf(await eventStoreDbUrl())).toBe(204);
  });

  it('can be killed and started again by a spec that has its own', async () => {
    const server = await startEventStoreDb();
    try {
      const { pid } = server;
      await server.kill();
      await expect(healthOf(server.url)).rejects.toThrow();
      await server.restart();
      expect(server.pid).not.toBe(pid);
      expect(await healthOf(server.url)).toBe(204);
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true });
    }
  }, 120_000);

  it('can be one of three, of which one leads, also after a leader was killed', async () => {
    const { nodes, url } = await startEventStoreDbCluster();
    const states = () => Promise.all(nodes.map((node) => stateOf(node.url)));
    // A follower that has heard of a new leader is none for a moment: it catches up first.
    const agreed = () =>
      soon('one leads and two follow', async () => {
        const seen = await states();
        return seen.toSorted().join() === 'follower,follower,leader' ? seen : undefined;
      });
    try {
      expect(url).toMatch(/^esdb:\/\/(127\.0\.0\.1:\d+,?){3}\?/);
      const leader = nodes[(await agreed()).indexOf('leader')];
      await leader?.kill();
      await leader?.restart();
      expect(await agreed()).toHaveLength(3);
    } finally {
      for (const node of nodes) {
        await node.stop();
        await rm(node.folder, { recursive: true });
      }
    }
  }, 240_000);
});
