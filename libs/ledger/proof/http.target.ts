import { setTimeout as sleep } from 'node:timers/promises';
import type { SignedHead } from '@log-tree';
import type { HeadTarget } from './head-delivery';

const ATTEMPTS_MAX = 5;
const FIRST_WAIT_MS = 500;
const ANSWER_WITHIN_MS = 5_000;

/** Sends heads by POST as JSON; any 2xx is an arrival. The same head may come twice. */
export function httpTarget(url: string, firstWaitMs = FIRST_WAIT_MS): HeadTarget {
  async function send(head: SignedHead, signal: AbortSignal): Promise<void> {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(head),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`it answered with ${answer.status}`);
  }

  return {
    name: 'http',
    async deliver(head, signal) {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await send(head, signal);
        } catch (cause) {
          if (attempts === ATTEMPTS_MAX || signal.aborted) throw cause;
        }
        await sleep(firstWaitMs * 2 ** (attempts - 1), undefined, { signal });
      }
    },
  };
}
