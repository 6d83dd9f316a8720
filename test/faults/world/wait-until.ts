import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when it is so, or when the time is over: whoever waited looks at what there is then. */
export async function waitUntil(isSo: () => boolean, withinMs: number): Promise<void> {
  for (const late = performance.now() + withinMs; !isSo() && performance.now() < late; ) await sleep(20);
}
