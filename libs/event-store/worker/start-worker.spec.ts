import { once } from 'node:events';
import { join } from 'node:path';
import { startWorker } from './start-worker';

describe('startWorker', () => {
  it('runs a TypeScript file that imports by alias', async () => {
    const worker = startWorker(join(__dirname, 'echo.worker'));
    worker.postMessage(1234n);
    expect(await once(worker, 'message')).toEqual(['1.234']);
    await worker.terminate();
  });
});
