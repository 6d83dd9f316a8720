import { type EventStore, openEventStoreDb, openSqliteEventStore } from '@event-store';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationFault } from '../configuration/load-configuration';

/** The configured log, for a command line that reads it beside the service. Throws ConfigurationFault for one in memory. */
export function openLogToRead(configuration: Configuration): Promise<EventStore> {
  const { eventStore, dataFolder: folder } = configuration;
  if (eventStore === 'memory')
    throw new ConfigurationFault(['EVENT_STORE is memory: such a log ends with its service']);
  return eventStore === 'sqlite'
    ? openSqliteEventStore({ folder, readOnly: true })
    : openEventStoreDb(eventStoreDbOf(configuration));
}

/** How EventStoreDB is reached. The validated configuration names both where it is the engine. */
export function eventStoreDbOf(configuration: Configuration): Parameters<typeof openEventStoreDb>[0] {
  const {
    eventStoreDbUrl: url,
    ledgerId,
    appendTimeout: appendTimeoutMs,
    lateAppendWait: landsWithinMs,
  } = configuration;
  if (url === undefined || ledgerId === undefined) throw new Error('the configuration names no ledger on EventStoreDB');
  return { url, ledgerId, appendTimeoutMs, landsWithinMs };
}
