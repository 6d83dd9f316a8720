import type { EventStore } from '@event-store';
import { walkLog } from './walk-log';

/** How many events a log has. The embedded engine's cursors count them; another log has to be read. */
export async function countEvents(log: EventStore): Promise<number> {
  if (log.engine === 'sqlite') return Number((await log.head())?.cursor ?? 0);
  let events = 0;
  for await (const _ of walkLog(log)) events += 1;
  return events;
}
