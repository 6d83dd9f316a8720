import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import type { Certificates } from './certificates';
import { findProgram } from './find-program';
import { freePort } from './free-port';
import { type Server, startServer } from './server';
import { temporaryFolder } from './temporary-folder';

const COMMAND = 'eventstored';
const CHECK_MS_MAX = 2_000;
// What a server takes by default would be several times what a test leaves in it.
const SMALL = ['--stream-existence-filter-size=10000000', '--max-mem-table-size=200000'];

export interface EventStoreDbPorts {
  readonly node: number;
  readonly replication: number;
}

export interface EventStoreDbOptions {
  /** One of its own where none is named. */
  readonly folder?: string;
  readonly ports?: EventStoreDbPorts;
  /** Where the other nodes of its cluster listen; it is ready when the cluster has a leader. */
  readonly others?: readonly EventStoreDbPorts[];
  /** With these it speaks TLS only, and asks for a user: `admin`, whose password is `changeit`. */
  readonly certificates?: Certificates;
}

/** A command and its first arguments, or undefined where there is none. */
export function findEventStoreDb(): readonly [string, ...string[]] | undefined {
  const [command = COMMAND, ...args] = (process.env['EVENTSTOREDB_COMMAND'] ?? '').split(' ').filter(Boolean);
  const program = command.includes('/') ? command : findProgram(command);
  return program === undefined ? undefined : [program, ...args];
}

/** A server, or one node of a cluster, on the loopback device. */
export async function startEventStoreDb(options: EventStoreDbOptions = {}): Promise<Server> {
  const { folder = temporaryFolder(), ports = await freePorts(), others = [], certificates } = options;
  const found = findEventStoreDb();
  if (!found) throw new Error('there is no EventStoreDB: put `eventstored` on the path or name EVENTSTOREDB_COMMAND');
  const [command, ...first] = found;
  return startServer({
    url: certificates
      ? `esdb://admin:changeit@localhost:${ports.node}?tls=true&tlsCAFile=${certificates.caFile}`
      : `esdb://127.0.0.1:${ports.node}?tls=false`,
    command,
    args: [
      ...[...first, '--db', join(folder, 'db'), '--log', join(folder, 'log')],
      ...(certificates ? certificateArguments(certificates) : ['--insecure']),
      ...['--node-ip', '127.0.0.1', '--node-port', String(ports.node)],
      ...['--replication-ip', '127.0.0.1', '--replication-port', String(ports.replication)],
      ...SMALL,
      ...(others.length > 0 ? clusterArguments(others) : []),
    ],
    env: { EVENTSTORE_TELEMETRY_OPTOUT: 'true', DOTNET_GCConserveMemory: '5' },
    folder,
    stopSignal: 'SIGTERM',
    isReady: () => hasPart(ports, certificates),
  });
}

export async function freePorts(): Promise<EventStoreDbPorts> {
  return { node: await freePort(), replication: await freePort() };
}

function certificateArguments({ caFolder, nodeFile, nodeKeyFile }: Certificates): string[] {
  return [
    `--certificate-file=${nodeFile}`,
    `--certificate-private-key-file=${nodeKeyFile}`,
    `--trusted-root-certificates-path=${caFolder}`,
  ];
}

function clusterArguments(others: readonly EventStoreDbPorts[]): string[] {
  const seeds = others.map(({ node }) => `127.0.0.1:${node}`).join(',');
  return [`--cluster-size=${others.length + 1}`, '--discover-via-dns=false', `--gossip-seed=${seeds}`];
}

/** A node that still looks for its leader says that it is live, but nobody can append to it. */
async function hasPart(ports: EventStoreDbPorts, certificates: Certificates | undefined): Promise<boolean> {
  try {
    const { state } = JSON.parse(await infoOf(ports, certificates)) as { state?: string };
    return state === 'leader' || state === 'follower';
  } catch {
    return false;
  }
}

async function infoOf({ node }: EventStoreDbPorts, certificates: Certificates | undefined): Promise<string> {
  const options = { host: 'localhost', port: node, path: '/info', timeout: CHECK_MS_MAX };
  const request = certificates
    ? https.get({ ...options, ca: readFileSync(certificates.caFile) })
    : http.get({ ...options, host: '127.0.0.1' });
  request.on('timeout', () => request.destroy(new Error('no answer')));
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  return (await response.setEncoding('utf8').toArray()).join('');
}
