import type { ServersPlan } from '../../bench.plan';
import type { Row } from '../../report/row';
import { startProjector, startService } from '../../world/program';
import { ENDLESS, httpRow, warmUp } from './http-row';
import { withLag } from './lag-after';
import type { Place } from './place';
import { balanceRow } from './service.part';

/** The service with its views on PostgreSQL, kept live by a projector beside it. */
export async function livePostgresPart(place: Place, plan: ServersPlan): Promise<Row[]> {
  const { onPostgres } = place;
  if (!onPostgres) return [];
  const projector = await startProjector(onPostgres);
  try {
    await projector.untilReady();
    const service = await startService(onPostgres);
    try {
      const serving = { place, service, projector };
      await warmUp(serving);
      const asked = { kind: 'captures', connections: 64, requests: ENDLESS, seconds: plan.seconds } as const;
      const captures = await withLag(serving, await httpRow(serving, 'captures, PostgreSQL live', asked));
      const balances = await balanceRow(serving, 'balances of PostgreSQL', plan);
      return [captures, balances];
    } finally {
      await service.stop();
    }
  } finally {
    await projector.stop();
  }
}
