import { describeWithServer, serverUrl } from './describe-with-server';

/** Specs share one server: each needs a ledgerId of its own. */
export function describeEventStoreDb(name: string, specs: () => void): void {
  describeWithServer('eventstoredb', name, specs);
}

export function eventStoreDbUrl(): Promise<string> {
  return serverUrl('eventstoredb');
}
