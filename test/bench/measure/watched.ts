import type { Row } from '../report/row';
import { familyUsage } from './family-usage';
import { coresBusy, type Usage, usageOf } from './process-usage';

/** The processes that are watched while something is measured, by their ids. */
export interface Watched {
  readonly service?: number;
  readonly projector?: number;
  readonly eventStoreDb?: number;
  readonly postgres?: number;
}

type Usages = { readonly [process in keyof Watched]: Usage | undefined };

export interface Watch {
  /** Notes what was used up to now. */
  look(): void;
  /** Columns of a row: cores over so many seconds between the start and the last look, and memory at the last. */
  columns(seconds: number): Partial<Row>;
}

export function watch(watched: Watched): Watch {
  const before = usagesOf(watched);
  let after = before;
  return {
    look() {
      after = usagesOf(watched);
    },
    columns(seconds) {
      const cores = (process: keyof Watched) => coresBusy(before[process], after[process], seconds);
      return {
        serverCores: cores('service'),
        projectorCores: cores('projector'),
        eventStoreDbCores: cores('eventStoreDb'),
        postgresCores: cores('postgres'),
        residentMegabytes: after.service?.residentMegabytes,
        projectorMegabytes: after.projector?.residentMegabytes,
        eventStoreDbMegabytes: after.eventStoreDb?.residentMegabytes,
        postgresMegabytes: after.postgres?.residentMegabytes,
      };
    },
  };
}

function usagesOf({ service, projector, eventStoreDb, postgres }: Watched): Usages {
  return {
    service: service === undefined ? undefined : usageOf(service),
    projector: projector === undefined ? undefined : usageOf(projector),
    eventStoreDb: eventStoreDb === undefined ? undefined : usageOf(eventStoreDb),
    postgres: postgres === undefined ? undefined : familyUsage(postgres),
  };
}
