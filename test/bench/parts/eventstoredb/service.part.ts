import type { ServersPlan } from '../../bench.plan';
import type { Row } from '../../report/row';
import { startService } from '../../world/program';
import { type Frozen, frozenPart } from './frozen.part';
import { ENDLESS, httpRow, type Serving, warmUp } from './http-row';
import { withLag } from './lag-after';
import type { Place } from './place';
import { IN_FLIGHT, type Turn, turnPart } from './turn.part';

/** The service with views in its memory, and everything that is held against it. */
export interface OnMemory {
  readonly turns: readonly Turn[];
  /** Cold orders, bulk, balances. */
  readonly others: readonly Row[];
  readonly frozen: Frozen;
}

export async function servicePart(place: Place, plan: ServersPlan, say: (text: string) => void): Promise<OnMemory> {
  const service = await startService(place.onMemory);
  try {
    const serving: Serving = { place, service };
    await warmUp(serving);
    const turns: Turn[] = [];
    for (let turn = 1; turn <= plan.turns; turn += 1) {
      say(`turn ${turn} of ${plan.turns}: bare client, engine, service`);
      for (const inFlight of IN_FLIGHT) turns.push(await turnPart(serving, inFlight, plan.seconds));
    }
    say('cold orders, bulk, balances, a frozen server');
    const others = [
      await coldRow(serving, plan),
      await bulkRow(serving, plan),
      await balanceRow(serving, 'balances', plan),
    ];
    return { turns, others, frozen: await frozenPart(serving) };
  } finally {
    await service.stop();
  }
}

/** Each order is asked for the first time: its stream is read before it is decided on. */
async function coldRow(serving: Serving, { seconds }: ServersPlan): Promise<Row> {
  const { warmOrders: firstOrder, coldOrders: orders } = serving.place;
  const asked = { kind: 'captures', connections: 64, requests: orders, orders, firstOrder, seconds } as const;
  return httpRow(serving, 'captures, cold', asked);
}

async function bulkRow(serving: Serving, { bulkLines }: ServersPlan): Promise<Row> {
  const asked = { kind: 'bulk', connections: 1, requests: bulkLines, seconds: ENDLESS } as const;
  return withLag(serving, await httpRow(serving, 'bulk captures', asked));
}

export async function balanceRow(serving: Serving, what: string, { balanceQueries }: ServersPlan): Promise<Row> {
  const { orders } = serving.place.ledger;
  const asked = { kind: 'balances', connections: 8, orders, seconds: 60 } as const;
  await httpRow(serving, what, { ...asked, requests: 1_000 });
  return httpRow(serving, what, { ...asked, requests: balanceQueries });
}
