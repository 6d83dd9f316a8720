import type { Refusal } from '@domain';
import { ordersProjection, type ReadModelReader, reconciliationProjection, settlementsProjection } from '@read-models';
import type { OpenLedger } from '../opening/open-ledger';
import { seenAll } from '../queries/views-at-head';

/** Waits until the views that matching asks have seen all. Payouts are asked for of every merchant. Refuses with CATCHING_UP. */
export async function seenForMatching(
  ledger: OpenLedger,
  views: ReadModelReader,
  merchantId: string,
  timeoutMs: number,
): Promise<Refusal | undefined> {
  const waits = [
    seenAll(ledger, views, settlementsProjection, { timeoutMs }),
    seenAll(ledger, views, reconciliationProjection, { timeoutMs, merchantId }),
    seenAll(ledger, views, ordersProjection, { timeoutMs, merchantId }),
  ];
  return (await Promise.all(waits)).find((refusal) => refusal !== undefined);
}
