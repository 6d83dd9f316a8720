import { randomUUID } from 'node:crypto';
import { HttpConnection, requestText } from '../../load/http-connection';
import { percentile } from '../../measure/percentile';
import type { Row } from '../../report/row';
import { captureBody, orderIdOf } from '../../world/sample-order';
import type { Serving } from './http-row';

const CALLERS = 32;
const RECOVERED_WITHIN_MS = 60_000;

export interface Frozen {
  readonly row: Row;
  /** The longest that a caller waited. */
  readonly answeredAfterSeconds: number;
}

/** A server that is there and says nothing: every caller must be told in time that nobody knows. */
export async function frozenPart({ place, service }: Serving): Promise<Frozen> {
  const { eventStoreDb, ledger } = place;
  const connections = await Promise.all(Array.from({ length: CALLERS }, () => HttpConnection.open(service.port)));
  const capture = async (connection: HttpConnection, order: number) => {
    const began = performance.now();
    const headers = { authorization: `Bearer ${ledger.merchantKey}`, 'idempotency-key': randomUUID() };
    const path = `/v1/orders/${orderIdOf(order)}/captures`;
    const answer = await connection.send(requestText('POST', path, headers, JSON.stringify(captureBody(order))));
    return { answer, ms: performance.now() - began };
  };

  let told: Awaited<ReturnType<typeof capture>>[];
  eventStoreDb.signal('SIGSTOP');
  try {
    told = await Promise.all(connections.map(capture));
  } finally {
    eventStoreDb.signal('SIGCONT');
  }
  const wentOn = performance.now();
  const strange = told.find(({ answer }) => !answer.body.includes('OUTCOME_UNKNOWN'));
  if (strange) throw new Error(`a frozen server was answered as ${strange.answer.status}: ${strange.answer.body}`);
  const recoveredMs = await untilRecorded(wentOn, () => capture(connections[0] as HttpConnection, CALLERS));
  for (const connection of connections) connection.close();

  const latencies = told.map(({ ms }) => ms);
  return {
    answeredAfterSeconds: Math.max(...latencies) / 1_000,
    row: {
      what: `HTTP: ${CALLERS} captures, server frozen`,
      unit: '',
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      note: `all OUTCOME_UNKNOWN; recorded again ${Math.round(recoveredMs)} ms after the server went on`,
    },
  };
}

async function untilRecorded(since: number, capture: () => Promise<{ answer: { status: number } }>): Promise<number> {
  while ((await capture()).answer.status !== 201) {
    if (performance.now() - since > RECOVERED_WITHIN_MS) throw new Error('nothing is recorded any more');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - since;
}
