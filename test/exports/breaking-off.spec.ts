import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { Exports } from '../../apps/api/exports/exports';
import { Stopping } from '../../apps/api/stopping/stopping';
import { EXPORTS_MAX } from '../../apps/api/wire/wire.limits';

const SOON_MS = 20_000;
const PIECE = 'x'.repeat(100_000);

describe('an export that does not come to its end', () => {
  let server: FastifyInstance;
  let stopping: Stopping;
  let exports: Exports;
  let address: string;
  let made = 0;
  let ended = 0;
  beforeEach(async () => {
    stopping = new Stopping();
    exports = new Exports(stopping);
    [made, ended] = [0, 0];
    server = fastify({ forceCloseConnections: true });
    const send = (chunks: AsyncIterable<string>) => ({ contentType: 'text/csv', fileName: 'endless.csv', chunks });
    server.get('/endless', (asked, reply) => exports.send(asked, reply, send(pieces())));
    server.get('/failing', (asked, reply) => exports.send(asked, reply, send(pieces(3))));
    address = await server.listen({ port: 0 });
  });
  afterEach(() => server.close());

  /** Without end, or until something goes wrong. */
  async function* pieces(atMost = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
    try {
      for (; made < atMost; made++) yield PIECE;
      throw new Error('the views were replaced under an export');
    } finally {
      ended += 1;
    }
  }

  it('is not made faster than it is read', async () => {
    const { answer, asking } = await open('/endless');
    answer.pause();
    await until(() => made > 0);
    let waiting = -1;
    for (; made > waiting; await sleep(300)) {
      waiting = made;
      expect(made * PIECE.length).toBeLessThan(20_000_000);
    }
    answer.resume();
    await until(() => made > waiting + 100);
    asking.destroy();
    await until(() => ended === 1);
  });

  it('ends when its reader leaves', async () => {
    const { answer, asking } = await open('/endless');
    answer.resume();
    await until(() => made > 100);
    asking.destroy();
    await until(() => ended === 1 && exports.underWay === 0);
  });

  it('ends when its reader leaves without having read anything', async () => {
    const { answer, asking } = await open('/endless');
    answer.pause();
    await sleep(200);
    asking.destroy();
    await until(() => ended === 1 && exports.underWay === 0);
  });

  it('ends when the service stops, and its reader is not told that this was all', async () => {
    const { answer } = await open('/endless');
    const read = wholly(answer);
    await until(() => made > 100);
    stopping.begin();
    expect(await read).toBe('broken off');
    await until(() => ended === 1 && exports.underWay === 0);
  });

  it('is broken off where it fails', async () => {
    const { answer } = await open('/failing');
    expect(await wholly(answer)).toBe('broken off');
    await until(() => ended === 1 && exports.underWay === 0);
  });

  it(`is refused while ${EXPORTS_MAX} others are under way`, async () => {
    const opened = await Promise.all(Array.from({ length: EXPORTS_MAX }, () => open('/endless')));
    const { answer, asking } = await open('/endless');
    expect(answer.statusCode).toBe(429);
    for (const one of opened) one.asking.destroy();
    asking.destroy();
    await until(() => exports.underWay === 0);
    const again = await open('/endless');
    expect(again.answer.statusCode).toBe(200);
    again.asking.destroy();
  });

  async function open(path: string): Promise<{ readonly asking: ClientRequest; readonly answer: IncomingMessage }> {
    const asking = request(address + path, { agent: false });
    asking.on('error', () => undefined);
    asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    return { asking, answer };
  }
});

async function wholly(answer: IncomingMessage): Promise<'whole' | 'broken off'> {
  await new Promise((resolve) => answer.resume().once('close', resolve));
  return answer.complete ? 'whole' : 'broken off';
}

async function until(holds: () => boolean): Promise<void> {
  const latest = performance.now() + SOON_MS;
  while (!holds()) {
    if (performance.now() > latest) throw new Error('it did not happen soon');
    await sleep(5);
  }
}
