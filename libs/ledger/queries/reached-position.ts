import { type Refusal, refuse } from '@domain';
import { type CatchingUp, type Projection, type ReadModelReader, waitFor } from '@read-models';
import { cursorOf, unknownPosition } from '../ids/position';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';

type LogKnown = Pick<OpenLedger, 'ledgerId' | 'store'>;

/** POSITION_UNKNOWN for a token that names no place in this log. */
export async function refusedPosition({ ledgerId, store }: LogKnown, token?: string): Promise<Refusal | undefined> {
  if (token === undefined) return undefined;
  const cursor = cursorOf({ ledgerId, engine: store.engine }, token);
  if (typeof cursor !== 'string') return cursor;
  return (await store.knows(cursor)) ? undefined : unknownPosition();
}

interface Awaited {
  /** Absent: all of them. */
  readonly merchantId?: string;
  readonly token: string | undefined;
  readonly timeoutMs: number;
}

/** Waits until a view has seen the event at the position. Refuses with POSITION_UNKNOWN, CATCHING_UP. */
export async function reachedPosition(
  ledger: LogKnown,
  views: ReadModelReader,
  projection: Projection,
  { merchantId, token, timeoutMs }: Awaited,
): Promise<Refusal | undefined> {
  if (token === undefined) return undefined;
  const { ledgerId, store } = ledger;
  const refusal = await refusedPosition(ledger, token);
  if (refusal) return refusal;
  const cursor = cursorOf({ ledgerId, engine: store.engine }, token) as string;
  const { compare } = cursorOrderOf(store.engine);
  const reached = await waitFor(views, projection, cursor, {
    compare,
    timeoutMs,
    ...(merchantId !== undefined && { merchantId }),
  });
  return reached === 'reached' ? undefined : catchingUp(reached);
}

export function catchingUp({ catchingUp: { projection, sequence, head } }: CatchingUp): Refusal {
  return refuse('CATCHING_UP', `The view ${projection} has not come as far as the question.`, {
    projection,
    sequence,
    head,
    retryAfterSeconds: 1,
  });
}
