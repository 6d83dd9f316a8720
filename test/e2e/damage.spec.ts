import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey } from './world/make-key';
import { killLeftProcesses, startProcess } from './world/process';

// Each test starts the service from its sources more than once.
jest.setTimeout(120_000);

describe('a disk that fails', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'damage-'));
  });
  afterEach(async () => {
    killLeftProcesses();
    await rm(folder, { recursive: true });
  });

  const authorize = (url: string, key: string, orderId: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/v1/orders`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'idempotency-key': 'k',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ orderId, currency: 'EUR', orderAmount: 1, lines: lines() }),
    });

  it('when it is full, says that the outcome is unknown; with room again the same keys find the truth', async () => {
    const first = startProcess({ DATA_FOLDER: folder });
    await first.url;
    const key = await makeKey(folder);
    first.child.kill('SIGTERM');
    await first.ended;

    // No file may grow beyond this: to the service it is a disk on which nothing fits any more.
    const full = startProcess({ DATA_FOLDER: folder, LOG_LEVEL: 'silent' }, '-f 700');
    const url = await full.url;
    const acknowledged: string[] = [];
    let unknown: { orderId: string; status: number; body: Record<string, unknown>; after: string | null } | undefined;
    for (let n = 0; n < 2_000 && !unknown; n++) {
      const orderId = `o-${n}`;
      const answer = await authorize(url, key, orderId);
      const body = (await answer.json()) as Record<string, unknown>;
      if (answer.status === 201) acknowledged.push(orderId);
      else unknown = { orderId, status: answer.status, body, after: answer.headers.get('retry-after') };
    }
    expect(unknown).toMatchObject({
      status: 503,
      body: { code: 'OUTCOME_UNKNOWN', status: 503 },
      after: expect.stringMatching(/^\d+$/),
    });
    expect(acknowledged.length).toBeGreaterThan(5);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    full.child.kill('SIGKILL');
    await full.ended;

    const again = startProcess({ DATA_FOLDER: folder });
    const restarted = await again.url;
    for (const orderId of acknowledged) {
      const replayed = await authorize(restarted, key, orderId);
      expect([replayed.status, replayed.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    }
    expect((await authorize(restarted, key, unknown?.orderId ?? '')).status).toBe(201);
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  it('when the log is damaged, refuses to start and names the file', async () => {
    const first = startProcess({ DATA_FOLDER: folder });
    const url = await first.url;
    const key = await makeKey(folder);
    for (let n = 0; n < 20; n++) await authorize(url, key, `o-${n}`);
    first.child.kill('SIGTERM');
    await first.ended;

    const log = join(folder, (await readdir(folder)).find((name) => name === 'log.sqlite') ?? '');
    const { size } = await stat(log);
    const file = await open(log, 'r+');
    // Every page but the first: the file still opens, and what it holds is gone.
    for (let at = 8_192; at < size; at += 4_096) await file.write(Buffer.alloc(512, 0xff), 0, 512, at);
    await file.close();

    const { code, output } = await startProcess({ DATA_FOLDER: folder }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/log\.sqlite|damaged/i);
    expect(output).not.toContain('listens on');
  });
});

/** Enough of them that a few hundred orders fill the disk of the test. */
function lines(): object[] {
  return [
    { name: 'x', quantity: 1, unitPrice: 1, totalAmount: 1 },
    ...Array.from({ length: 20 }, () => ({ name: 'y'.repeat(200), quantity: 1, unitPrice: 0, totalAmount: 0 })),
  ];
}
