import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { openSqliteEventStore, START } from '@event-store';
import { type ApiKeyGrant, loadConfiguration, openApiKeys } from '@ledger';
import { createApi } from '../../apps/api/create-api';

const ROOT = join(__dirname, '../..');

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A service on a folder of its own, and the command line beside it. */
export async function openWorld(settings: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'auditor-'));
  const configuration = loadConfiguration({
    DATA_FOLDER: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    ACCESS_LOG: 'off',
    // Clocks are moved by weeks here, and what the service does by itself then would be counted with the rest.
    HEAD_EVERY: '0',
    SETTLEMENT_EVERY: '0',
    ...settings,
  });
  const api = await createApi(configuration);
  const url = await api.listen();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= api.stop();
    return stopping;
  };

  return {
    folder,
    url,
    stop,

    /** What somebody sees who types the command. */
    auditor(...args: string[]): Promise<Said> {
      const start = ['--require', './libs/event-store/worker/run-typescript.js', 'apps/auditor/main.ts'];
      return run([...start, ...args], { ...process.env, DATA_FOLDER: folder });
    },

    async keyFor(grant: Omit<ApiKeyGrant, 'label'>): Promise<string> {
      const keys = openApiKeys({ dataFolder: folder });
      const made = await keys.make({ ...grant, label: '' });
      await keys.close();
      if (isRefusal(made)) throw new Error(made.detail);
      return made.text;
    },

    /** How many events the log holds. */
    async logged(): Promise<number> {
      const log = await openSqliteEventStore({ folder, readOnly: true });
      let [count, after] = [0, START];
      for (let page = await log.readAll(after, 1_000); page.events.length > 0; page = await log.readAll(after, 1_000)) {
        count += page.events.length;
        after = page.reached;
      }
      await log.close();
      return count;
    },

    async close(): Promise<void> {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
