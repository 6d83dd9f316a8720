import {
  decide,
  type Instant,
  isRefusal,
  type OrderEvent,
  REFUSALS,
  type Refusal,
  type RefusalCode,
  refuse,
} from '@domain';
import type { FoldedOrder } from '../streams/folded-order';
import type { OrderRequest } from './order-request';

/** Reasons that come before a changed revision, as the catalogue lists them. */
const BEFORE_PRECONDITION: ReadonlySet<RefusalCode> = new Set(
  (Object.keys(REFUSALS) as RefusalCode[]).slice(0, Object.keys(REFUSALS).indexOf('PRECONDITION_FAILED')),
);

/** What the rules say, with the revision the caller decided on as one more rule. */
export function decideOn(
  request: OrderRequest,
  folded: FoldedOrder | undefined,
  recordedAt: Instant,
): readonly OrderEvent[] | Refusal {
  const decision = decide(request.command(recordedAt), folded?.state);
  const { ifMatch } = request;
  if (ifMatch === undefined || ifMatch === folded?.revision) return decision;
  return isRefusal(decision) && BEFORE_PRECONDITION.has(decision.refusal) ? decision : changed(ifMatch, folded);
}

function changed(ifMatch: number, folded: FoldedOrder | undefined): Refusal {
  const revision = folded?.revision ?? null;
  return refuse('PRECONDITION_FAILED', 'The order is not at the revision that the command was decided on.', {
    requested: ifMatch,
    revision,
  });
}
