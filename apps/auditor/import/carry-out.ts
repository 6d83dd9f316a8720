import { type Problem, problemOf, type SendToService, type ServiceAnswer, type ServiceRequest } from '@command-line';
import type { DocumentPlan, PlannedOrder, PlannedRefund } from './import-plan';
import { authorization, fullCapture, refund } from './import-requests';
import type { ImportTally } from './import-tally';
import type { RowFate } from './row-fate';

/** Carries a document's plan out and answers what became of its rows. */
export type CarryOut = (plan: DocumentPlan) => Promise<RowFate[]>;

/** Carries plans out through the service. What the service refuses is a fate like any other. */
export function carryOutThrough(send: SendToService, tally: ImportTally, merchantId: string | undefined): CarryOut {
  // A refund may be planned while its order is still on the way.
  const underWay = new Map<string, Promise<RowFate[]>>();

  const command = async (request: ServiceRequest): Promise<ServiceAnswer> => {
    const answer = await send({ ...request, ...(merchantId !== undefined && { merchantId }) });
    if (answer.replayed) tally.counts.replayed += 1;
    return answer;
  };

  const place = async (order: PlannedOrder): Promise<RowFate[]> => {
    const authorized = await command(authorization(order));
    if (!authorized.ok) return refusedByService(order, problemOf(authorized));
    tally.counts.orders += 1;
    const captured = await command(fullCapture(order));
    if (!captured.ok) return refusedByService(order, problemOf(captured));
    tally.counts.captures += 1;
    tally.sums.captured += movedBy(captured, 'capture');
    return order.rows.map((row) => ({ row, fate: 'captured' }));
  };

  const giveBack = async (planned: PlannedRefund): Promise<RowFate[]> => {
    await underWay.get(planned.orderId);
    const refunded = await command(refund(planned));
    if (!refunded.ok) return refusedByService(planned, problemOf(refunded));
    tally.counts.refunds += 1;
    tally.sums.refunded += movedBy(refunded, 'refund');
    return planned.rows.map((row) => ({ row, fate: 'refunded' }));
  };

  return async ({ order, refunds, refused }) => {
    const placing = order && place(order);
    if (order && placing) {
      underWay.set(order.orderId, placing);
      placing.finally(() => underWay.delete(order.orderId)).catch(() => undefined);
    }
    const fates = await Promise.all([placing ?? [], ...refunds.map(giveBack)]);
    return [...fates.flat(), ...refused];
  };
}

/** Carries nothing out: what the plan says is what would become of the rows, unless the service refused it. */
export function carryNothingOut(tally: ImportTally): CarryOut {
  return async ({ order, refunds, refused }) => {
    const refundedRows = refunds.flatMap(({ rows }) => rows);
    tally.counts.orders += order ? 1 : 0;
    tally.counts.captures += order ? 1 : 0;
    tally.counts.refunds += refunds.length;
    tally.sums.captured += order?.orderAmount ?? 0n;
    tally.sums.refunded -= refundedRows.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
    return [
      ...(order?.rows ?? []).map((row) => ({ row, fate: 'captured' as const })),
      ...refundedRows.map((row) => ({ row, fate: 'refunded' as const })),
      ...refused,
    ];
  };
}

function refusedByService({ rows }: PlannedOrder | PlannedRefund, { code, detail }: Problem): RowFate[] {
  return rows.map((row) => ({ row, fate: 'refused', because: code, why: detail }));
}

/** What a recorded capture or refund came to, as the service says. */
function movedBy(answer: ServiceAnswer, what: 'capture' | 'refund'): bigint {
  const recorded = (answer.body as Readonly<Record<string, { readonly amount: bigint | number }>>)[what];
  if (recorded === undefined) throw new Error(`the service answered without the ${what} it recorded`);
  return BigInt(recorded.amount);
}
