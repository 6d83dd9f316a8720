import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const START_MS_MAX = 60_000;

/** A built program of the house. Fails where nothing is built: old sources must not be tried in the place of new ones. */
export function built(program: string): string {
  const file = join(ROOT, 'dist', 'apps', program, 'main.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  return file;
}

/** The service as a process of its own, so that it can be killed. */
export interface ServiceProcess {
  readonly url: string;
  /** SIGKILL: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM: finishes what is under way. Answers the exit code. */
  stop(): Promise<number | null>;
}

export async function startService(dataFolder: string): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [built('api')], {
    env: { ...process.env, DATA_FOLDER: dataFolder, PORT: '0', LOG_LEVEL: 'error', ACCESS_LOG: 'off', CLOCK: 'system' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return { url: await listening(child), kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Where the service says that it listens. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the service does not start: ${said}`)), START_MS_MAX);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /listens on (http:\/\/\S+)/.exec(said) ?? [];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
}
