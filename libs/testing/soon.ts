const WAIT_MS_MAX = 20_000;
const LOOK_EVERY_MS = 25;

/** Looks again and again until there is something to see; fails when it takes too long. */
export async function soon<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  for (const until = performance.now() + WAIT_MS_MAX; performance.now() < until; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
  }
  throw new Error(`waited ${WAIT_MS_MAX} ms in vain until ${what}`);
}
