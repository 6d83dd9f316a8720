import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@testing';
import { ownChild } from './own-child';

const BUILT = join(__dirname, '../../../dist/apps');
const READY_WITHIN_MS = 180_000;

export type Settings = Readonly<Record<string, string>>;

/** A program of the house as it was built, in a process of its own. */
export interface Program {
  readonly port: number;
  readonly pid: number;
  /** Resolves when it says that it can do its work. */
  untilReady(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service and waits until it is ready. */
export async function startService(settings: Settings, nodeOptions: readonly string[] = []): Promise<Program> {
  const service = await start('api/main.js', 'PORT', settings, nodeOptions);
  await service.untilReady();
  return service;
}

/** Starts a projector; it is ready when its share of the views is built. */
export function startProjector(settings: Settings): Promise<Program> {
  return start('projector/main.js', 'PROJECTOR_PORT', settings);
}

async function start(
  main: string,
  portSetting: string,
  settings: Settings,
  nodeOptions: readonly string[] = [],
): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeOptions, join(BUILT, main)], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...settings, [portSetting]: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  ownChild(child);
  return {
    port,
    pid: child.pid ?? 0,
    untilReady: () => untilReady(child, port),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.at(-1)} ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${child.spawnargs.at(-1)} did not become ready`);
}
