import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, temporaryFolder } from '@testing';
import { startServer } from '../../../libs/testing/servers/server';
import { ROOT } from '../../architecture/source-files';
import { type NameServer, startNameServer } from './name-server';

export const PROXY_FILE = join(ROOT, 'deploy/proxy/haproxy.cfg');

export interface StartedProxy {
  readonly url: string;
  /** Where it tells its own figures. */
  readonly figures: string;
  readonly services: Pick<NameServer, 'addresses'>;
  /** How many services it would send something to. */
  upServices(): Promise<number>;
  stop(): Promise<void>;
}

/** The proxy as it is deployed; only the places differ where it listens, asks for names and finds services. */
export async function startProxy(program: string, servicePort: number): Promise<StartedProxy> {
  const folder = temporaryFolder();
  const names = await startNameServer();
  const [callers, figures] = [await freePort(), await freePort()];
  const text = replaced(readFileSync(PROXY_FILE, 'utf8'), {
    'bind :8080': `bind 127.0.0.1:${callers}`,
    'bind :8404': `bind 127.0.0.1:${figures}`,
    '127.0.0.11:53': `127.0.0.1:${names.port}`,
    'api:3000': `api:${servicePort}`,
  });
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, text);
  const url = `http://127.0.0.1:${callers}`;
  const server = await startServer({
    ...{ url, command: program, args: ['-f', file], env: {}, folder, stopSignal: 'SIGTERM' },
    isReady: async () => (await fetch(`http://127.0.0.1:${figures}/alive`).catch(() => undefined))?.ok === true,
  });
  return {
    url,
    figures: `http://127.0.0.1:${figures}/metrics`,
    services: names,
    async upServices() {
      const text = await (await fetch(`http://127.0.0.1:${figures}/metrics`)).text();
      return Number(/^haproxy_backend_active_servers\{proxy="services"\} (\d+)/m.exec(text)?.[1]);
    },
    async stop() {
      await server.stop();
      names.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What is not there to be replaced would be tried as nobody deploys it. */
function replaced(text: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the proxy's file does not say ${from}`);
    return all.replaceAll(from, to);
  }, text);
}
