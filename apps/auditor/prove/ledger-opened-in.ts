import { LEDGER_STREAM } from '@domain';
import { decodeRecord, type EventStore } from '@event-store';
import { CommandFault } from '../command.fault';

/** The id of the ledger that a log is of. Throws CommandFault for an empty one. */
export async function ledgerOpenedIn(log: EventStore): Promise<string> {
  const [first] = await log.readStream(LEDGER_STREAM, 0, 1);
  if (!first) throw new CommandFault('the log is empty');
  return decodeRecord(first).envelope.ledgerId;
}
