import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program';
import { freePort } from './free-port';
import { guard } from './guard';
import { type Server, startServer } from './server';
import { temporaryFolder } from './temporary-folder';

const DEBIAN = '/usr/lib/postgresql';
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
const FIRST_WITH_ICU = 15;

export interface PostgresOptions {
  /** One of its own where none is named. Every user must be able to reach it: root's servers run as `postgres`. */
  readonly folder?: string;
  readonly port?: number;
  /** False trades the promise of a commit for speed: only where no test kills the server. */
  readonly durable: boolean;
}

/** The folder of its programs, or undefined where it cannot be run. */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const initdb = findProgram(
    'initdb',
    versions.map((version) => join(DEBIAN, version, 'bin')),
  );
  return initdb && runsAs() !== 'nobody' ? dirname(initdb) : undefined;
}

/** A cluster that trusts whoever reaches it, on the loopback device only. */
export async function startPostgres({ folder = temporaryFolder(), port, durable }: PostgresOptions): Promise<Server> {
  const programs = findPostgres();
  if (!programs) throw new Error('there is no PostgreSQL on this machine, or root found no user "postgres" to run it');
  const user = runsAs();
  if (user === 'nobody') throw new Error('root found no user "postgres"');
  const data = join(folder, 'data');
  if (user) chownSync(folder, user.uid, user.gid);
  if (!existsSync(data)) await makeCluster(join(programs, 'initdb'), data, { cwd: folder, ...user });
  const listensOn = port ?? (await freePort());
  const url = `postgres://postgres@127.0.0.1:${listensOn}/postgres`;
  return startServer({
    url,
    command: join(programs, 'postgres'),
    args: [
      ...['-D', data, '-h', '127.0.0.1', '-p', String(listensOn), '-k', '', '-c', 'max_connections=200'],
      ...(durable ? [] : NOT_DURABLE),
    ],
    env: {},
    ...(user && { user }),
    folder,
    stopSignal: 'SIGINT',
    isReady: () => answers(url),
  });
}

async function makeCluster(
  initdb: string,
  data: string,
  options: { cwd: string; uid?: number; gid?: number },
): Promise<void> {
  const { stdout } = await promisify(execFile)(initdb, ['--version']);
  const version = Number(/ (\d+)/.exec(stdout)?.[1]);
  // Most clusters sort text as people do, not by bytes: whatever depends on the order of bytes has to say so.
  const order = version >= FIRST_WITH_ICU ? ['--locale-provider=icu', '--icu-locale=en'] : [];
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', ...order];
  const making = promisify(execFile)(initdb, args, options);
  guard(making.child, 'SIGTERM', options.cwd);
  await making;
}

/** PostgreSQL refuses to run as root. */
function runsAs(): { uid: number; gid: number } | 'nobody' | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return 'nobody';
  }
}

/** A port that is open is not enough: while it starts, a server accepts connections only to refuse them. */
async function answers(connectionString: string): Promise<boolean> {
  // Not before it is needed: every spec that imports this lib would wait for the driver.
  const { Client } = await import('pg');
  const client = new Client({ connectionString });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
