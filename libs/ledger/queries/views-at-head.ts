import type { Refusal } from '@domain';
import { isCatchingUp, type Projection, type ReadModelReader, waitFor } from '@read-models';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';
import { catchingUp } from './reached-position';

/**
 * Waits until a view has come to what is the end of the log now, for one merchant or for all: what decides on a view
 * must not take what it has not seen for what is not there. Refuses with CATCHING_UP.
 */
export async function seenAll(
  { store }: OpenLedger,
  views: ReadModelReader,
  projection: Projection,
  { timeoutMs, merchantId }: { readonly timeoutMs: number; readonly merchantId?: string | undefined },
): Promise<Refusal | undefined> {
  const head = await store.head();
  if (head === undefined) return undefined;
  const { compare } = cursorOrderOf(store.engine);
  const reached = await waitFor(views, projection, head.cursor, {
    ...{ compare, timeoutMs },
    ...(merchantId !== undefined && { merchantId }),
  });
  return typeof reached === 'object' && isCatchingUp(reached) ? catchingUp(reached) : undefined;
}
