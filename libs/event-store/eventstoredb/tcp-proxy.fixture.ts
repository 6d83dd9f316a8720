import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** For specs: stands between a client and a server, and breaks what goes through it. */
export interface TcpProxy {
  /** The connection string with the proxy in the server's place. */
  readonly url: string;
  /** Ends every connection at once. */
  cut(): void;
  /** Lets this many bytes more of answers pass, then ends the connection in the middle of one. */
  cutAfter(bytes: number): void;
  /** From now on nothing passes in either direction, and nobody is told. */
  hold(): void;
  /** New connections pass again; those that were held never do. */
  release(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(url: string): Promise<TcpProxy> {
  const server = new URL(url);
  const connections = new Set<() => void>();
  let held = false;
  let answerBytes = Number.POSITIVE_INFINITY;

  const proxy = createServer((inward) => {
    const outward = connect(Number(server.port), server.hostname);
    let dead = held;
    const end = () => {
      connections.delete(end);
      for (const socket of [inward, outward]) socket.destroy();
    };
    connections.add(end);
    const pass = (from: Socket, to: Socket, isAnswer: boolean) => {
      from.on('error', end).on('close', end);
      from.on('data', (bytes) => {
        dead ||= held;
        if (dead) return;
        const fitting = isAnswer ? bytes.subarray(0, answerBytes) : bytes;
        to.write(fitting);
        if (fitting.length === bytes.length) {
          if (isAnswer) answerBytes -= bytes.length;
          return;
        }
        answerBytes = Number.POSITIVE_INFINITY;
        // What was let through must arrive first.
        to.end(end);
      });
    };
    pass(inward, outward, false);
    pass(outward, inward, true);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  const cut = () => {
    for (const end of [...connections]) end();
  };
  return {
    url: url.replace(server.host, `127.0.0.1:${(proxy.address() as AddressInfo).port}`),
    cut,
    cutAfter(bytes) {
      answerBytes = bytes;
    },
    hold() {
      held = true;
    },
    release() {
      held = false;
    },
    async close() {
      cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
