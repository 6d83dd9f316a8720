import { rm } from 'node:fs/promises';
import { describePostgres, startPostgres } from '@testing';
import { sample } from '../contract/sample-projection';
import { NoHistory, ViewsUnavailable } from '../read-models.port';
import { openPostgresReadModels } from './postgres-read-models';
import { reachable } from './reachable';

describePostgres('views whose server is gone', () => {
  it('say so to whoever asks, and answer again when it is back', async () => {
    const server = await startPostgres({ durable: true });
    const views = await openPostgresReadModels({ url: server.url, schema: 'gone' });
    try {
      await server.kill();
      await expect(views.live(sample)).rejects.toThrow(ViewsUnavailable);
      await expect(views.read(sample, async () => 1)).rejects.toThrow(ViewsUnavailable);
      await server.restart();
      expect(await views.live(sample)).toBeUndefined();
    } finally {
      await views.close();
      await server.stop();
      await rm(server.folder, { recursive: true });
    }
  });
});

describe('a fault of another kind', () => {
  it.each([new NoHistory('orders'), new RangeError('a bug'), Object.assign(new Error('x'), { code: 23 })])(
    'stays what it is: %s',
    async (fault) => {
      await expect(reachable(Promise.reject(fault))).rejects.toBe(fault);
    },
  );
});
