import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HeadDelivery } from './head-delivery';
import { type HeadsWorld, openHeadsWorld } from './heads.fixture';

let world: HeadsWorld;
afterEach(() => world.started.stop());

describe('heads that are sent to an address', () => {
  let server: Server;
  const received: unknown[] = [];
  let refuseFirst = 2;
  beforeEach(async () => {
    server = createServer(async (request, response) => {
      const body = await request.toArray();
      refuseFirst -= 1;
      if (refuseFirst >= 0) return response.writeHead(503).end();
      received.push(JSON.parse(Buffer.concat(body).toString()));
      return response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    const HEAD_HTTP_TARGET = `http://127.0.0.1:${port}/heads`;
    world = await openHeadsWorld({ EVENT_STORE: 'memory', READ_MODELS: 'memory', HEAD_HTTP_TARGET });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('arrive there, though it was away for a moment', async () => {
    const head = await world.sign();
    await world.get(HeadDelivery).done();
    expect(received).toEqual([head]);
  });
});
