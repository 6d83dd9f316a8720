import { randomUUID } from 'node:crypto';
import { eventStoreDbUrl } from '@testing';
import type { EventStore } from '../event-store.port';
import { type EventStoreDbOptions, openEventStoreDb } from './eventstoredb.event-store';

/** For specs: a ledger of its own on a shared server, and every handle on it closed with the test. */
export interface OpenedStores {
  readonly ledgerId: string;
  open(options?: Partial<EventStoreDbOptions>): Promise<EventStore>;
  cleanUp(): Promise<void>;
}

export function openedStores(): OpenedStores {
  const ledgerId = randomUUID();
  const opened: EventStore[] = [];
  return {
    ledgerId,
    async open(options) {
      const url = options?.url ?? (await eventStoreDbUrl());
      const store = await openEventStoreDb({ ledgerId, appendTimeoutMs: 5_000, landsWithinMs: 5_000, ...options, url });
      opened.push(store);
      return store;
    },
    async cleanUp() {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
}
