import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type EventStoreDbPorts, findEventStoreDb, freePorts, temporaryFolder } from '@testing';
import { type Server, startServer } from '../../../libs/testing/servers/server';
import { ROOT } from '../../architecture/source-files';
import { readComposeFile } from '../compose-file';
import { askOverTls } from './ask-over-tls';

export const NODES = ['esdb1', 'esdb2', 'esdb3'] as const;

export interface DescribedCluster {
  readonly servers: readonly Server[];
  /** Asks a node as whoever trusts the authority that was made, and nobody else. */
  ask(node: number, path: string, auth?: string): ReturnType<typeof askOverTls>;
  /** A setting of docker-compose.yml, with the places that it names as they are here. */
  here(text: string): string;
  stop(): Promise<void>;
}

/** The nodes as docker-compose.yml describes them; here they have one machine, and each has ports of its own. */
export async function startDescribedCluster(environment: Readonly<Record<string, string>>): Promise<DescribedCluster> {
  const folder = temporaryFolder();
  const certificates = join(folder, 'certificates');
  const ca = join(certificates, 'ca/ca.crt');
  const script = join(ROOT, 'deploy/certificates/make-certificates.sh');
  execFileSync('sh', [script, certificates, ...NODES], { stdio: 'pipe' });

  const ports = await Promise.all(NODES.map(freePorts));
  const here = (text: string) =>
    NODES.reduce((all, node, n) => all.replaceAll(`${node}:2113`, `localhost:${ports[n]?.node}`), text)
      .replace(/^esdb\d$/, 'localhost')
      .replace('0.0.0.0', '127.0.0.1')
      .replace('/certificates', certificates);
  const { services } = readComposeFile('docker-compose.yml', environment);
  const servers = await Promise.all(
    NODES.map((node, n) => {
      const described = Object.entries(services[node]?.environment ?? {}).map(([name, value]) => [name, here(value)]);
      return startNode(Object.fromEntries(described), ports[n] as EventStoreDbPorts, ca);
    }),
  );
  return {
    servers,
    here,
    ask: (node, path, auth) => askOverTls({ port: ports[node]?.node ?? 0, path, ca, ...(auth && { auth }) }),
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await Promise.all(
        [folder, ...servers.map((server) => server.folder)].map((each) => rm(each, { recursive: true })),
      );
    },
  };
}

function startNode(described: Record<string, string>, ports: EventStoreDbPorts, ca: string): Promise<Server> {
  const found = findEventStoreDb();
  if (!found) throw new Error('there is no EventStoreDB on this machine');
  const [command, ...args] = found;
  const folder = temporaryFolder();
  return startServer({
    ...{ url: '', command, folder, stopSignal: 'SIGTERM' },
    args: [...args, '--db', join(folder, 'db'), '--stream-existence-filter-size=10000000'],
    env: {
      ...described,
      ...{ EVENTSTORE_NODE_PORT: String(ports.node), EVENTSTORE_REPLICATION_PORT: String(ports.replication) },
      ...{ EVENTSTORE_MAX_MEM_TABLE_SIZE: '200000', DOTNET_GCConserveMemory: '5' },
    },
    isReady: async () => {
      const answer = await askOverTls({ port: ports.node, path: '/info', ca }).catch(() => undefined);
      return /"state": *"(leader|follower)"/i.test(answer?.text ?? '');
    },
  });
}
