import { decodeRecord, START } from '@event-store';
import { projections } from '@read-models';
import type { Configuration } from '../configuration/configuration';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';

/** One thing that has to work before the service takes calls. */
export interface ReadinessCheck {
  readonly name: 'event-store' | 'projections' | 'clock';
  readonly ready: boolean;
  /** Why not; absent when ready. */
  readonly reason?: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** Whether the service can do its work now. */
export class Readiness {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly projecting: Projecting,
    private readonly limits: Pick<Configuration, 'clockSkewMax' | 'projectionLagMax'>,
  ) {}

  check(): Promise<readonly ReadinessCheck[]> {
    return Promise.all([this.eventStore(), this.projections(), this.clock()]);
  }

  /** By projection, how many events of the log it has not seen; null where that cannot be told. */
  async lags(): Promise<Readonly<Record<string, number | null>>> {
    const { store } = this.ledger;
    const head = cursorOrderOf(store.engine).sequenceOf((await store.head())?.cursor ?? START);
    const lags = projections.map(async (projection) => {
      const live = await this.projecting.views.live(projection);
      return [projection.name, head === null ? null : head - (live?.checkpoint?.sequence ?? -1)] as const;
    });
    return Object.fromEntries(await Promise.all(lags));
  }

  private async eventStore(): Promise<ReadinessCheck> {
    try {
      await this.ledger.store.ready();
      return said('event-store', undefined);
    } catch (fault) {
      return said('event-store', String(fault));
    }
  }

  private async projections(): Promise<ReadinessCheck> {
    const lags = await this.lags();
    const behind = Object.entries(lags).filter(([, lag]) => (lag ?? 0) > this.limits.projectionLagMax);
    const building = await this.stillBuilding();
    const fault = this.projecting.fault();
    if (fault) return said('projections', `the projections have stopped: ${fault.message}`, lags);
    if (building.length > 0) return said('projections', `${building.join(', ')}: still being built`, lags);
    if (behind.length === 0) return said('projections', undefined, lags);
    return said('projections', `${behind.map(([name]) => name).join(', ')}: too far behind`, lags);
  }

  private async stillBuilding(): Promise<readonly string[]> {
    const live = await Promise.all(projections.map((projection) => this.projecting.views.live(projection)));
    return projections.filter((_, index) => !live[index]?.caughtUp).map(({ name }) => name);
  }

  /** Events from a clock ahead of ours would all be recorded at one moment until ours has caught up. */
  private async clock(): Promise<ReadinessCheck> {
    const head = await this.ledger.store.head();
    const behindMs = head
      ? Date.parse(decodeRecord(head).envelope.recordedAt) - Date.parse(this.ledger.clock.now())
      : 0;
    const reason = behindMs > this.limits.clockSkewMax ? 'the clock is behind the last event' : undefined;
    return said('clock', reason, { behindMs: Math.max(behindMs, 0) });
  }
}

function said(
  name: ReadinessCheck['name'],
  reason: string | undefined,
  figures: ReadinessCheck['figures'] = {},
): ReadinessCheck {
  return { name, ready: reason === undefined, ...(reason !== undefined && { reason }), figures };
}
