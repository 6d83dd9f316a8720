import { isRefusal, type Refusal } from '@domain';
import { loadConfiguration, openLogToRead, openViewsToRead, type PlacedLog } from '@ledger';
import { type CatchingUp, isCatchingUp, isPageUnknown, type PageUnknown, type Read } from '@read-models';
import { CommandFault } from '../command.fault';

/** Lets `work` ask the log and its views, beside a running service too. */
export async function withPlacedLog(dataFolder: string, work: (log: PlacedLog) => Promise<void>): Promise<void> {
  const configuration = { ...loadConfiguration(), dataFolder };
  const store = await openLogToRead(configuration);
  try {
    const views = await openViewsToRead(configuration);
    try {
      await work({ store, views });
    } finally {
      await views.close();
    }
  } finally {
    await store.close();
  }
}

/** The answer, or a CommandFault that says why there is none. */
export function answerOf<Answer extends object>(read: Read<Answer | Refusal> | CatchingUp | PageUnknown): Read<Answer> {
  if (isCatchingUp(read)) {
    const { projection, sequence } = read.catchingUp;
    throw new CommandFault(`the view ${projection} has come to sequence ${sequence}, and not as far as the question`);
  }
  if (isPageUnknown(read)) throw new CommandFault('the page belongs to another question');
  const { answer, sequence } = read;
  if (isRefusal(answer)) throw new CommandFault(answer.detail);
  return { sequence, answer };
}
