import { setTimeout as wait } from 'node:timers/promises';
import { parseExactJson, toExactJson } from './exact-json';

export interface ServiceAddress {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly apiKey: string;
}

export interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** From `/v1` on. */
  readonly path: string;
  /** Needed with a key of the whole ledger. */
  readonly merchantId?: string;
  readonly idempotencyKey?: string;
  readonly body?: object;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** The answer repeats one that was given before to the same key. */
  readonly replayed: boolean;
  readonly body: unknown;
}

/** What a refused command says of itself, as RFC 9457 has it. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export type SendToService = (request: ServiceRequest) => Promise<ServiceAnswer>;

/** Thrown when no answer came that says yes or no, however often the request was repeated. */
export class ServiceUnreachable extends Error {}

const ATTEMPTS_MAX = 8;
const FIRST_WAIT_MS = 200;
const WAIT_MAX_MS = 10_000;

/**
 * Speaks to a running service. What may be repeated is repeated with the same key: a lost connection, 429 and 503.
 * Whatever else the service answers is the caller's to judge.
 */
export function connectToService(address: ServiceAddress): SendToService {
  return async (request) => {
    let problem: unknown;
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      const response = await send(address, request, attempt > 0).catch((cause: unknown) => {
        problem = cause;
        return undefined;
      });
      const text = await response?.text().catch(() => undefined);
      if (response && text !== undefined && !isWorthRepeating(response.status)) return answerOf(response, text);
      if (text !== undefined) problem = text;
      await wait(waitBefore(attempt, response?.headers.get('retry-after')));
    }
    throw new ServiceUnreachable(`${request.method} ${address.url}${request.path} got no answer`, { cause: problem });
  };
}

function send({ url, apiKey }: ServiceAddress, request: ServiceRequest, again: boolean): Promise<Response> {
  return fetch(`${url}${request.path}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(request.body && { 'content-type': 'application/json' }),
      ...(request.merchantId !== undefined && { 'merchant-id': request.merchantId }),
      ...(request.idempotencyKey !== undefined && { 'idempotency-key': request.idempotencyKey }),
      ...(again && { 'idempotency-retry': 'true' }),
    },
    ...(request.body && { body: toExactJson(request.body) }),
  });
}

function answerOf(response: Response, text: string): ServiceAnswer {
  return {
    status: response.status,
    ok: response.ok,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    body: text === '' ? undefined : parseExactJson(text),
  };
}

const isWorthRepeating = (status: number) => status === 429 || status === 503;

function waitBefore(attempt: number, retryAfter: string | null | undefined): number {
  const asked = Number(retryAfter ?? 0) * 1_000;
  return Math.min(WAIT_MAX_MS, asked > 0 ? asked : FIRST_WAIT_MS * 2 ** attempt);
}

/** Why a command was refused; an answer that is no problem document says so itself. */
export function problemOf({ status, body }: ServiceAnswer): Problem {
  const { code, detail } = (body ?? {}) as Partial<Problem>;
  return { code: code ?? `HTTP_${status}`, detail: detail ?? 'The service gave no reason.' };
}
