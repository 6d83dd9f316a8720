import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from './server';

/** Servers that are started when the first spec asks for them, so that specs which need none do not wait. */
export interface ServerDesk {
  readonly url: string;
  /** Ends whatever was started and leaves nothing of it. */
  close(): Promise<void>;
}

/** `GET /<name>` is answered when that server is ready, or says why it does not start. */
export async function openServerDesk(starts: Record<string, () => Promise<Server>>): Promise<ServerDesk> {
  const started = new Map<string, Promise<Server>>();
  const desk = createServer(async (request, response) => {
    // A spec that asks once more, just when an idle connection is being closed, would be told that the other side is gone.
    response.setHeader('Connection', 'close');
    const name = (request.url ?? '').slice(1);
    const start = starts[name];
    if (!start) return response.writeHead(404).end();
    const server = started.get(name) ?? start();
    started.set(name, server);
    await server.then(
      () => response.writeHead(204).end(),
      (cause) => response.writeHead(500).end(String(cause)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  desk.unref();
  return {
    url: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    async close() {
      desk.close();
      desk.closeAllConnections();
      await Promise.all([...started.values()].map((server) => server.then(dispose, () => {})));
    },
  };
}

async function dispose(server: Server): Promise<void> {
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
}
