import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const RUN_TYPESCRIPT = join(ROOT, 'libs/event-store/worker/run-typescript.js');

type Settings = Readonly<Record<string, string>>;

/** A program of the house as people run it: a process that is told its settings by variables and its end by a signal. */
export interface Program {
  readonly child: ChildProcess;
  /** Where it listens; rejects when it ends before. */
  readonly url: Promise<string>;
  /** What it wrote, all of it, and its exit code, when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export function killLeftProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The service. `limits` are words for the shell's `ulimit`, such as `-f 100`: no file larger than 100 KiB. */
export function startProcess(settings: Settings, limits?: string): Program {
  return start('apps/api/main.ts', { PORT: '0', ...settings }, limits);
}

export function startProjector(settings: Settings): Program {
  return start('apps/projector/main.ts', { PROJECTOR_PORT: '0', ...settings });
}

function start(main: string, settings: Settings, limits?: string): Program {
  const command = `${limits === undefined ? '' : `ulimit ${limits}; `}exec "$0" "$@"`;
  const child = spawn('sh', ['-c', command, process.execPath, '--require', RUN_TYPESCRIPT, main], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...settings },
  });
  running.add(child);
  let output = '';
  const url = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<{ code: number | null; output: string }>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
      const [, found] = /(?:listens|tells its health) on (\S+)/.exec(output) ?? [];
      if (found !== undefined) url.resolve(found);
    });
  }
  child.on('close', (code) => {
    running.delete(child);
    ended.resolve({ code, output });
    url.reject(new Error(`the process ended with ${code}: ${output}`));
  });
  url.promise.catch(() => {});
  return { child, url: url.promise, ended: ended.promise };
}
