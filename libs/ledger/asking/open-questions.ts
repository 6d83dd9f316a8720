import type { LedgerOpened } from '@domain';
import { decodeRecord, type EventStore, type Sealer } from '@event-store';
import type { IQueryHandler, Query } from '@nestjs/cqrs';
import type { Clock } from '../clock/clock';
import { systemClock } from '../clock/system.clock';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationFault } from '../configuration/load-configuration';
import { readLedgerOpened } from '../opening/ledger-opened';
import { openLogToRead } from '../opening/open-log-to-read';
import { openViewsToRead } from '../opening/open-views-to-read';
import { Views } from '../queries/views';
import { handlersOf } from './question.handlers';

/** A ledger that is only asked, beside its service or without one. */
export interface Questions {
  /** Throws Error for a question that is not asked this way. */
  execute<Answer>(query: Query<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** Keys are the service's: what is personal stays as it stands in the log. */
const sealed: Sealer = {
  seal: () => Promise.reject(new Error('nothing is recorded here')),
  unseal: async () => 'erased',
};

/**
 * The questions that have a past, over the configured log and views, and nothing is written. Personal texts stay sealed.
 * Throws ConfigurationFault for engines in memory, and for an empty log.
 */
export async function openQuestions(configuration: Configuration): Promise<Questions> {
  const store = await openLogToRead(configuration);
  const views = await openViewsToRead(configuration);
  const close = async () => {
    await views.close();
    await store.close();
  };
  try {
    const opened = await readLedgerOpened(store);
    if (!opened) throw new ConfigurationFault(['the log is empty']);
    const ledger = { ledgerId: opened.ledgerId, store, sealer: sealed, clock: await clockOf(store, opened) };
    const handlers = handlersOf(ledger, new Views(ledger, { views, fault: () => undefined }, configuration));
    return { execute: (query) => handlerOf(handlers, query).execute(query), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

type Handlers = ReturnType<typeof handlersOf>;

function handlerOf<Answer>(handlers: Handlers, query: Query<Answer>): IQueryHandler<Query<Answer>> {
  const handler = handlers.get(query.constructor);
  if (!handler) throw new Error(`${query.constructor.name} is not asked beside the service`);
  return handler as IQueryHandler<Query<Answer>>;
}

/** A simulated clock stands where its log does, for all that anybody but its service knows. */
async function clockOf(store: EventStore, { clock }: LedgerOpened): Promise<Clock> {
  if (clock === 'system') return systemClock;
  const head = await store.head();
  const recordedAt = head && decodeRecord(head).envelope.recordedAt;
  return { kind: clock, now: () => recordedAt ?? systemClock.now() };
}
