/** One command, exactly as it is sent the first time and every time after. */
export interface Call {
  readonly orderId: string;
  readonly path: string;
  readonly key: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  /** When to come back, where the answer says so. */
  readonly retryAfterSeconds?: number;
  readonly text: string;
}

/** Rejects when the connection breaks before the answer is whole: then nobody knows whether it was recorded. */
export async function send(url: string, apiKey: string, call: Call, isRetry = false): Promise<Answer> {
  const { path, key, body } = call;
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(isRetry && { 'Idempotency-Retry': 'true' }),
    },
    body,
  });
  const text = await response.text();
  const retryAfter = response.headers.get('Retry-After');
  return {
    status: response.status,
    replayed: response.headers.get('Idempotency-Replayed') === 'true',
    ...(retryAfter !== null && { retryAfterSeconds: Number(retryAfter) }),
    text,
  };
}

export async function ask<Body>(url: string, apiKey: string, path: string): Promise<Body> {
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${apiKey}` } });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}
