import { once } from 'node:events';
import { createServer } from 'node:http';

/** Something in the place of a service, that says who it is: what is looked at is where the proxy sends things. */
export interface Replica {
  readonly address: string;
  /** What it was asked, but for its health. */
  readonly asked: string[];
  isReady: boolean;
  /** Hears requests, and hangs up instead of answering. */
  hangsUp: boolean;
  stop(): Promise<void>;
}

export async function startReplica(address: string, port: number): Promise<Replica> {
  const server = createServer((request, response) => {
    if (request.url === '/health/ready') return void response.writeHead(replica.isReady ? 200 : 503).end();
    replica.asked.push(`${request.method} ${request.url}`);
    if (replica.hangsUp) return void request.socket.destroy();
    request.resume().on('end', () => response.end(address));
  });
  const replica: Replica = {
    address,
    asked: [],
    isReady: true,
    hangsUp: false,
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
  server.listen(port, address);
  await once(server, 'listening');
  return replica;
}
