import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Configuration, settingsTable } from '@ledger';
import type { DemoLink } from './demo-links';

/** Why the demo cannot start, in one line for whoever typed the command. */
export class CannotStart extends Error {}

export interface RunningService {
  readonly url: string;
  /** Resolves when the service has ended, with its exit code. */
  readonly ended: Promise<number>;
  /** Hands it the ways into the demo, which its page for signing in then shows. */
  offer(links: readonly DemoLink[]): void;
  /** Asks it to stop; it drains what it accepted. */
  stop(): void;
}

const READY_WITHIN_MS = 30_000;
const SERVICE = join(__dirname, '../../api/main.js');

/** Starts the service as a process of its own, as `npm start` would, and waits until it is ready. */
export async function startService(configuration: Configuration): Promise<RunningService> {
  const url = `http://${configuration.host}:${configuration.port}`;
  if (await answers(url))
    throw new CannotStart(`something listens on ${url} already: name another port with PORT=<port>`);
  const env = environmentOf(configuration);
  // Detached from the terminal's signals: it hears of Ctrl-C once, from here.
  const child = spawn(process.execPath, [SERVICE], {
    env,
    // The channel is for the links into the demo: no setting can open them.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill('SIGTERM'));
  const ended = once(child, 'exit').then(([code]) => Number(code ?? 0));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (over) throw new CannotStart('the service ended before it was ready');
    if (Date.now() > giveUpAt) {
      child.kill();
      throw new CannotStart(`the service was not ready within ${READY_WITHIN_MS} ms`);
    }
    await wait(100);
  }
  return {
    url,
    ended,
    offer: (demoLinks) => void child.send({ demoLinks }),
    stop: () => child.kill('SIGTERM'),
  };
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  await answer?.body?.cancel();
  return answer !== undefined;
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

/** The configuration as environment variables: the service reads the same ones whoever starts it. */
function environmentOf(configuration: Configuration): NodeJS.ProcessEnv {
  const values = configuration as unknown as Readonly<Record<string, string | number | undefined>>;
  return Object.fromEntries(
    settingsTable().flatMap(({ name, property }) => {
      const value = values[property];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
