import { setTimeout } from 'node:timers/promises';
import { type EventStore, OutcomeUnknown, type StoredEvent } from '@event-store';

/** An engine whose next append gets no answer: it lands later, or never. */
export interface LateLanding {
  readonly store: EventStore;
  /** The next append is answered as unknown; it lands after `landsAfterMs`, or never. */
  loseNextAnswer(landsAfterMs: number | 'never', landsWithinMs: number): void;
  /** Resolves when what was lost has landed or failed. */
  landed(): Promise<void>;
}

export function lateLanding(store: EventStore): LateLanding {
  let next: { readonly landsAfterMs: number | 'never'; readonly landsWithinMs: number } | undefined;
  let landing: Promise<unknown> = Promise.resolve();

  async function append(stream: string, expected: number, events: readonly StoredEvent[]) {
    if (!next) return store.append(stream, expected, events);
    const { landsAfterMs, landsWithinMs } = next;
    next = undefined;
    if (landsAfterMs !== 'never') {
      landing = setTimeout(landsAfterMs).then(() => store.append(stream, expected, events));
    }
    throw new OutcomeUnknown(landsWithinMs);
  }

  return {
    store: { ...store, append },
    loseNextAnswer: (landsAfterMs, landsWithinMs) => {
      next = { landsAfterMs, landsWithinMs };
    },
    landed: async () => {
      await landing;
    },
  };
}
