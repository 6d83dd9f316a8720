import type { LedgerOpened } from '@domain';
import { type EventStore, START } from '@event-store';
import { CommandFault } from '../command.fault';
import { envelopeOf } from './envelope-of';

/** What the first event of a log says of the ledger. */
export interface CarriedLedger {
  readonly ledgerId: string;
  readonly clock: LedgerOpened['clock'];
}

export async function ledgerOf(source: Pick<EventStore, 'readAll'>): Promise<CarriedLedger> {
  const [first] = (await source.readAll(START, 1)).events;
  if (!first) throw new CommandFault('the source is empty: there is nothing to copy');
  const { type, ledgerId, data } = envelopeOf(first, 0) as ReturnType<typeof envelopeOf> & {
    readonly data: Pick<LedgerOpened, 'clock'>;
  };
  if (type !== 'LedgerOpened') throw new CommandFault(`the source begins with ${type} and not with LedgerOpened`);
  return { ledgerId, clock: data.clock };
}
