import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../../..');
const RUN_TYPESCRIPT = join(ROOT, 'libs/event-store/worker/run-typescript.js');

/** What became of one life of the process: the lines that it told, and whether it came to its end. */
export interface Life {
  readonly lines: readonly string[];
  readonly killed: boolean;
}

/** Lets the process live on a folder; `killAfterMs` after it says that settlement runs, the kernel ends it. */
export async function liveOn(folder: string, killAfterMs?: number): Promise<Life> {
  const child = spawn(process.execPath, ['--require', RUN_TYPESCRIPT, join(__dirname, 'settle.child.ts'), folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'running' && !lines.includes('running') && killAfterMs !== undefined) {
      setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    }
    lines.push(line);
  });
  await once(child, 'close');
  const fault = lines.find((line) => line.startsWith('fault'));
  if (fault !== undefined) throw new Error(fault);
  return { lines, killed: !lines.includes('done') };
}
