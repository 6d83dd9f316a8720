import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RUN_TYPESCRIPT } from '../worker/start-worker';

const CHILD = join(__dirname, 'append-until-stopped.child.ts');

/** For specs: another process that writes a log. */
export interface WritingProcess {
  /** What it has said so far, a line each. */
  readonly lines: readonly string[];
  /** Resolves with the first line that begins so, said already or yet to come. */
  said(beginning: string): Promise<string>;
  /** Ends it as the kernel does when memory runs out: nothing in the process can react. */
  kill(): Promise<void>;
  ended(): Promise<void>;
}

export function startWriting(folder: string, fileKilobytesMax?: number): WritingProcess {
  const command = [process.execPath, '--require', RUN_TYPESCRIPT, CHILD, folder];
  // The shell's limit on the size of a file stands for a full disk.
  const child =
    fileKilobytesMax === undefined
      ? spawn(process.execPath, command.slice(1))
      : spawn('bash', ['-c', `ulimit -f ${fileKilobytesMax}; exec "$@"`, 'bash', ...command]);
  return watch(child);
}

function watch(child: ChildProcess): WritingProcess {
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting: { beginning: string; resolve(line: string): void; reject(cause: Error): void }[] = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      for (const { beginning, resolve } of waiting) if (line.startsWith(beginning)) resolve(line);
    });
  }
  const ended = once(child, 'close').then(() => {
    const said = `${lines.slice(-3).join('\n')}\n${errors.join('')}`;
    for (const { beginning, reject } of waiting) reject(new Error(`it ended and never said "${beginning}": ${said}`));
  });
  return {
    lines,
    said: (beginning) =>
      new Promise((resolve, reject) => {
        const line = lines.find((one) => one.startsWith(beginning));
        if (line === undefined) waiting.push({ beginning, resolve, reject });
        else resolve(line);
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended: () => ended,
  };
}
