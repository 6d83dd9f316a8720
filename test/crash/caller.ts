/** One command, exactly as it is sent the first time and every time after. */
export interface Call {
  readonly kind: 'order' | 'capture';
  readonly orderId: string;
  readonly path: string;
  readonly key: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  readonly text: string;
}

/** Rejects when the connection breaks before the answer is whole: then nobody knows whether it was recorded. */
export async function send(url: string, apiKey: string, { path, key, body }: Call): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });
  const text = await response.text();
  return { status: response.status, replayed: response.headers.get('Idempotency-Replayed') === 'true', text };
}

export async function ask<Body>(url: string, apiKey: string, path: string): Promise<Body> {
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${apiKey}` } });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}

const CAPTURES_PER_ORDER = 20;

/** The calls of one connection in one round, without end: an order, some captures of it, the next order ... */
export function* callsOf(connection: string): Generator<Call> {
  for (let number = 1; ; number += 1) {
    const orderId = `order-${connection}-${number}`;
    const order = { orderId, currency: 'EUR', orderAmount: 1_000_000 };
    yield { kind: 'order', orderId, path: '/v1/orders', key: `key-${orderId}`, body: JSON.stringify(order) };
    for (let capture = 1; capture <= CAPTURES_PER_ORDER; capture += 1) {
      yield {
        kind: 'capture',
        orderId,
        path: `/v1/orders/${orderId}/captures`,
        key: `key-${orderId}-${capture}`,
        body: JSON.stringify({ amount: capture }),
      };
    }
  }
}
