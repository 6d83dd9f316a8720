import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectToService, problemOf, type ServiceRequest } from './service-client';

const COMMAND: ServiceRequest = { method: 'POST', path: '/v1/orders', idempotencyKey: 'k1', body: { amount: 5n } };

describe('the client of the service', () => {
  let server: Server;
  const heard: IncomingMessage[] = [];

  async function serve(listener: RequestListener): Promise<ReturnType<typeof connectToService>> {
    heard.length = 0;
    server = createServer((request, response) => {
      heard.push(request);
      listener(request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return connectToService({ url: `http://127.0.0.1:${port}`, apiKey: 'clk_1_2' });
  }
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('repeats what was not answered, with the same key, and says that it does', async () => {
    const send = await serve((request, response) => {
      if (heard.length === 1) request.socket.destroy();
      else response.writeHead(heard.length === 2 ? 503 : 201).end('{"amount":9007199254740993}');
    });
    const answer = await send(COMMAND);
    expect(answer).toMatchObject({ status: 201, ok: true, replayed: false, body: { amount: 9007199254740993n } });
    expect(heard.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k1', 'k1']);
    expect(heard.map(({ headers }) => headers['idempotency-retry'])).toEqual([undefined, 'true', 'true']);
  });

  it('takes a refusal for the answer it is', async () => {
    const send = await serve((_, response) => {
      response.writeHead(422).end('{"code":"ORDER_EXISTS","detail":"The order 1 exists."}');
    });
    const answer = await send(COMMAND);
    expect(answer.ok).toBe(false);
    expect(problemOf(answer)).toEqual({ code: 'ORDER_EXISTS', detail: 'The order 1 exists.' });
    expect(heard).toHaveLength(1);
  });

  it('tells a repeated answer from a first one', async () => {
    const send = await serve((_, response) => {
      response.writeHead(201, { 'idempotency-replayed': 'true' }).end('{}');
    });
    expect((await send(COMMAND)).replayed).toBe(true);
  });
});
