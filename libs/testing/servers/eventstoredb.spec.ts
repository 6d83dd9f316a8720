import { rm } from 'node:fs/promises';
import { describeEventStoreDb, eventStoreDbUrl } from './describe-eventstoredb';
import { startEventStoreDb } from './eventstoredb.server';

const healthOf = (url: string) => fetch(`http://${new URL(url).host}/health/live`).then(({ status }) => status);

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
});
