import { randomUUID } from 'node:crypto';
import type { LoadJob } from '../../load/load.job';
import { runLoad } from '../../load/run-load';
import { type Watched, watch } from '../../measure/watched';
import type { Row } from '../../report/row';
import type { Program } from '../../world/program';
import { assertAllAccepted, unknownAmongAccepted } from '../all-accepted';
import type { Place } from './place';

export const ENDLESS = Number.MAX_SAFE_INTEGER;

/** What is asked of a service; the rest of the job follows from where it runs. */
export type Asked = Omit<LoadJob, 'port' | 'apiKey' | 'run' | 'orders'> & { readonly orders?: number };

/** A service under load, and what has to be watched beside it. */
export interface Serving {
  readonly place: Place;
  readonly service: Program;
  readonly projector?: Program;
}

/** Sends a load and answers its row. Throws where something was refused. */
export async function httpRow(serving: Serving, what: string, asked: Asked): Promise<Row> {
  const watched = watch(watchedOf(serving));
  const result = await load(serving, asked);
  watched.look();
  const unknown = unknownAmongAccepted(what, result);
  return {
    ...watched.columns(result.seconds),
    what: `HTTP: ${what}, ${asked.connections} connection${asked.connections === 1 ? '' : 's'}`,
    unit: asked.kind === 'balances' ? 'queries/s' : 'captures/s',
    perSecond: result.perSecond,
    p50: result.p50,
    p99: result.p99,
    loadCores: result.cpuSeconds / result.seconds,
    ...(unknown > 0 && { note: `${unknown} of ${result.requests} answered OUTCOME_UNKNOWN` }),
  };
}

const WARM_UPS_MAX = 3;

/**
 * Every warm order is asked for, which also lets the compiler see the code often enough. On a busy machine a server may
 * be silent too long for some: then once more.
 */
export async function warmUp(serving: Serving): Promise<void> {
  const captures = { kind: 'captures', connections: 64, requests: serving.place.warmOrders, seconds: 120 } as const;
  for (let times = 1; ; times += 1) {
    const result = await load(serving, captures);
    if (result.firstRefusal === undefined) return;
    if (times === WARM_UPS_MAX) assertAllAccepted('warming up', result);
  }
}

function load({ place, service }: Serving, asked: Asked) {
  const { ledger, warmOrders: orders } = place;
  // Keys are used once: a repeated command would be answered without an append.
  return runLoad({ orders, ...asked, port: service.port, apiKey: ledger.merchantKey, run: randomUUID() });
}

function watchedOf({ place, service, projector }: Serving): Watched {
  return {
    service: service.pid,
    eventStoreDb: place.eventStoreDb.pid,
    ...(projector && { projector: projector.pid }),
    ...(projector && place.postgres && { postgres: place.postgres.pid }),
  };
}
