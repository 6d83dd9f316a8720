import { randomUUID } from 'node:crypto';
import type { DocumentedAnswers } from './documented-answers';

export interface Ask {
  /** A key by its name, or its text; null for none. */
  readonly key?: string | null;
  /** An object is written as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered, and fail where it is not there
  readonly body: any;
}

/** Calls the service over HTTP; every answer is held against what the documents say of it. */
export function caller(url: string, keys: Readonly<Record<string, string>>, documented: DocumentedAnswers) {
  return async (method: string, path: string, { key = 'merchant', body, headers }: Ask = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${keys[key] ?? key}` }),
        ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: type.includes('json') && !type.includes('ndjson') ? JSON.parse(text) : undefined,
    };
    documented.assert(method, path, answer, type);
    return answer;
  };
}
