import { type EventStore, openEventStoreDb } from '@event-store';
import type { Configuration } from '@ledger';
import { CommandFault } from '../command.fault';
import type { LogPlace } from './log-place';

/** What a log on a server cannot be opened without. */
export interface LedgerOptions extends Pick<Configuration, 'appendTimeout' | 'lateAppendWait'> {
  readonly ledgerId?: string | undefined;
}

export async function openServerLog(
  { url }: Extract<LogPlace, { engine: 'eventstoredb' }>,
  { ledgerId, appendTimeout, lateAppendWait }: LedgerOptions,
): Promise<EventStore> {
  if (ledgerId === undefined) {
    throw new CommandFault('several ledgers share an EventStoreDB: name one by --ledger-id or LEDGER_ID');
  }
  try {
    return await openEventStoreDb({ url, ledgerId, appendTimeoutMs: appendTimeout, landsWithinMs: lateAppendWait });
  } catch (cause) {
    throw new CommandFault(`EventStoreDB cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
