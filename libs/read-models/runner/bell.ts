/** Wakes a loop that has nothing to do, and stops it. */
export interface Bell {
  ring(): void;
  /** Forgets what rang so far. */
  hush(): void;
  stop(): void;
  stopped(): boolean;
  /** Resolves at the next ring, at once when it rang since the last hush, and at the latest after `ms`. */
  wait(ms: number): Promise<void>;
  /** Resolves after `ms`, however often it rings meanwhile, and at once when stopped. */
  rest(ms: number): Promise<void>;
}

export function createBell(): Bell {
  let rang = false;
  let stopped = false;
  let resting = false;
  let wake: () => void = () => undefined;

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    ring() {
      rang = true;
      if (!resting) wake();
    },
    hush() {
      rang = false;
    },
    stop() {
      stopped = true;
      wake();
    },
    stopped: () => stopped,
    wait: async (ms) => {
      if (!rang && !stopped) await sleep(ms);
    },
    rest: async (ms) => {
      if (stopped) return;
      resting = true;
      await sleep(ms);
      resting = false;
    },
  };
}
