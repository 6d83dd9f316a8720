import { type EventStore, START } from '@event-store';
import { CommandFault } from '../command.fault';
import { envelopeOf } from './envelope-of';

/** The id of the ledger that a log opens. */
export async function ledgerOf(source: EventStore): Promise<string> {
  const [first] = (await source.readAll(START, 1)).events;
  if (!first) throw new CommandFault('the source is empty: there is nothing to copy');
  const { type, ledgerId } = envelopeOf(first, 0);
  if (type !== 'LedgerOpened') throw new CommandFault(`the source begins with ${type} and not with LedgerOpened`);
  return ledgerId;
}
