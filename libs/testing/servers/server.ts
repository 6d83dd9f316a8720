import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { guard } from './guard';

export interface ServerPlan {
  /** Where clients find it. */
  readonly url: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** Another user than this process's own. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** All that it keeps, and its output in `server.log`. */
  readonly folder: string;
  /** Asks it to end in order, whoever is connected. */
  readonly stopSignal: NodeJS.Signals;
  isReady(): Promise<boolean>;
}

/** A server as a child process of this one; it never outlives it. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Of the server itself: there is no shell around it. */
  readonly pid: number;
  /** SIGSTOP freezes it, SIGCONT lets it go on. */
  signal(name: NodeJS.Signals): void;
  /** Ends it in order, or after a while by force. */
  stop(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and ports, and resolves when it is ready. */
  restart(): Promise<void>;
}

export const START_MS_MAX = 60_000;
const STOP_MS_MAX = 15_000;
const STARTS_MAX = 10;
const LOG_TAIL = 2_000;

export async function startServer(plan: ServerPlan): Promise<Server> {
  let child = await untilReady(plan);
  const running = () => child.exitCode === null && child.signalCode === null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!running()) return;
    const exited = once(child, 'exit');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
    child.kill(signal);
    // A frozen one cannot hear.
    child.kill('SIGCONT');
    await exited;
    clearTimeout(force);
  }

  return {
    url: plan.url,
    folder: plan.folder,
    get pid() {
      return child.pid as number;
    },
    signal: (name) => void child.kill(name),
    stop: () => end(plan.stopSignal),
    kill: () => end('SIGKILL'),
    async restart() {
      await end(plan.stopSignal);
      child = await untilReady(plan);
    },
  };
}

/**
 * Starts that end early are repeated: what a killed server left behind may have to go first, and an EventStoreDB that
 * has to cut its log back does so and ends.
 */
async function untilReady(plan: ServerPlan): Promise<ChildProcess> {
  const late = performance.now() + START_MS_MAX;
  for (let starts = 1; ; starts++) {
    const child = await spawnServer(plan);
    while (child.exitCode === null && child.signalCode === null) {
      if (await plan.isReady()) return child;
      if (performance.now() > late) {
        child.kill('SIGKILL');
        throw new Error(`${plan.command} was not ready after ${START_MS_MAX} ms:\n${logTail(plan)}`);
      }
      await pause(100);
    }
    if (starts === STARTS_MAX) throw new Error(`${plan.command} does not start:\n${logTail(plan)}`);
    await pause(500);
  }
}

async function spawnServer({ command, args, env, user, folder, stopSignal }: ServerPlan): Promise<ChildProcess> {
  const log = openSync(join(folder, 'server.log'), 'a');
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    ...user,
  });
  closeSync(log);
  await once(child, 'spawn');
  guard(child, stopSignal, folder);
  child.unref();
  return child;
}

function logTail({ folder }: ServerPlan): string {
  return readFileSync(join(folder, 'server.log'), 'utf8').slice(-LOG_TAIL);
}
