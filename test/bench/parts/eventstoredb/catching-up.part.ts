import type { CatchUpJob, CatchUpResult } from '../../load/catch-up.job';
import { inProcessOfItsOwn } from '../../load/in-process-of-its-own';
import { watch } from '../../measure/watched';
import type { Row } from '../../report/row';
import type { Place } from './place';
import { projectorCatchUp } from './projector-catch-up';

/** From the beginning of the log to its end: the bare client's way, and ours. */
export interface CatchingUp {
  readonly bare: Row;
  readonly pages: Row;
  readonly memory: Row;
  /** By a projector, into every view. */
  readonly postgres?: Row;
}

export async function catchingUpPart(place: Place): Promise<CatchingUp> {
  const { eventStoreDb, ledgerId, onMemory: settings } = place;
  const job: CatchUpJob = { url: eventStoreDb.url, ledgerId };
  const bare = await read(place, 'bare-subscription', job);
  const pages = await read(place, 'read-pages', job);
  const memory = await read(place, 'rebuild', { settings });
  for (const { events } of [pages, memory]) {
    if (events !== bare.events) throw new Error(`a log of ${bare.events} events was read as one of ${events}`);
  }
  return {
    bare: { ...bare.row, what: 'catching up: bare subscription' },
    pages: { ...pages.row, what: 'catching up: pages of our engine' },
    memory: { ...memory.row, what: 'catching up: every view in memory' },
    ...(place.onPostgres && { postgres: await projectorCatchUp(place, bare.events) }),
  };
}

export function rowsOfCatchingUp({ bare, pages, memory, postgres }: CatchingUp): Row[] {
  return [bare, pages, memory, ...(postgres ? [postgres] : [])];
}

async function read({ eventStoreDb }: Place, file: string, job: object) {
  const watched = watch({ eventStoreDb: eventStoreDb.pid });
  const result = await inProcessOfItsOwn<CatchUpResult>(`load/${file}.process.ts`, job);
  watched.look();
  const row = {
    ...watched.columns(result.seconds),
    unit: 'events/s',
    perSecond: result.events / result.seconds,
    serverCores: result.cpuSeconds / result.seconds,
    residentMegabytes: result.residentMegabytes,
    note: `${result.events.toLocaleString('en')} events in ${result.seconds.toFixed(1)} s`,
  };
  return { events: result.events, row };
}
