import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** From now on every connection is cut after so many bytes of answers, a new number for each; undefined: none is. */
  cutAfter(bytes: (() => number) | undefined): void;
  /** How many connections were cut in the middle of an answer. */
  readonly cuts: number;
  close(): Promise<void>;
}

/** Forwards bytes between clients and a server on this machine, until it does not. */
export async function startCuttingProxy(serverPort: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let nextLimit: (() => number) | undefined;
  let cuts = 0;

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The other end hears of it by the end of its own connection.
    socket.on('error', () => {});
  }

  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    keep(client);
    keep(server);
    client.pipe(server);
    let passed = 0;
    let limit: number | undefined;
    server.on('data', (bytes) => {
      limit ??= nextLimit && passed + nextLimit();
      if (nextLimit && limit !== undefined && passed + bytes.length > limit) {
        cuts += 1;
        server.destroy();
        // What was let through arrives; half an answer is worse than none.
        client.end(bytes.subarray(0, limit - passed), () => client.destroy());
        return;
      }
      passed += bytes.length;
      client.write(bytes);
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.end());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  return {
    port: (proxy.address() as AddressInfo).port,
    cutAfter(bytes) {
      nextLimit = bytes;
    },
    get cuts() {
      return cuts;
    },
    async close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
      await once(proxy, 'close');
    },
  };
}
