import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting, ProjectingLog } from '../projecting/projecting';
import { type BooksCheck, noBooksCheck } from './books-check';
import { checkInProcess } from './check-in-process';
import { checkInThread } from './check-in-thread';

/** Starts the check of the books where the configured log lets it run. */
export function startBooksCheck(
  ledger: OpenLedger,
  { duties }: Pick<Projecting, 'duties'>,
  { booksCheck, eventStore, dataFolder: folder }: Pick<Configuration, 'booksCheck' | 'eventStore' | 'dataFolder'>,
  log: ProjectingLog,
): BooksCheck {
  const onFault = (fault: Error) => log.error(`the books are not being checked: ${fault.stack ?? fault.message}`);
  if (booksCheck === 'off') return noBooksCheck;
  return eventStore === 'sqlite' ? checkInThread({ folder }, onFault) : checkInProcess(ledger, duties, onFault);
}
