import { randomUUID } from 'node:crypto';
import type { Row } from '../../report/row';
import { captureBody, orderIdOf } from '../../world/sample-order';
import type { Serving } from './http-row';

/** EventStoreDB does not number events across streams, so how far the views are behind is asked for as a caller would. */
const TRIES_MAX = 60;

/** Adds to the row of a load how long after it a question was answered that had to see all of it. */
export async function withLag(serving: Serving, row: Row): Promise<Row> {
  const lag = `views there ${Math.round(await lagAfter(serving))} ms after the load`;
  return { ...row, note: row.note === undefined ? lag : `${row.note}; ${lag}` };
}

/** Milliseconds until a question answers from a view that has seen a capture recorded just now. */
async function lagAfter({ place, service }: Serving): Promise<number> {
  const order = `http://127.0.0.1:${service.port}/v1/orders/${orderIdOf(0)}`;
  const headers = { authorization: `Bearer ${place.ledger.merchantKey}`, 'content-type': 'application/json' };
  const start = performance.now();
  const captured = await fetch(`${order}/captures`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: JSON.stringify(captureBody(0)),
  });
  const position = captured.headers.get('ledger-position') ?? '';
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const asked = await fetch(`${order}/balances?atLeast=${encodeURIComponent(position)}`, { headers });
    await asked.arrayBuffer();
    if (asked.ok) return performance.now() - start;
  }
  throw new Error(`the views do not reach ${position}`);
}
