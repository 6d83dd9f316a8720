import type { Refusal } from '@domain';
import type { FastifyReply } from 'fastify';
import { writeJson } from '../wire/write-json';
import type { FieldError } from './field-error';
import { PROBLEM_JSON, type Problem, problemOf } from './problem';

export function sendRefusal(reply: FastifyReply, refusal: Refusal & { readonly errors?: readonly FieldError[] }) {
  return sendProblem(reply, problemOf(refusal));
}

/** Adds what HTTP wants beside some problems: how to authenticate, and when to come back. */
export function sendProblem(reply: FastifyReply, problem: Problem) {
  const { status } = problem;
  const after = problem['retryAfterSeconds'];
  if (status === 401) void reply.header('WWW-Authenticate', 'Bearer realm="capture-ledger"');
  if (typeof after === 'number' || typeof after === 'bigint') void reply.header('Retry-After', String(after));
  else if (status === 503) void reply.header('Retry-After', '1');
  return reply
    .code(status)
    .header('Content-Type', PROBLEM_JSON)
    .send(writeJson({ ...problem, requestId: reply.request.id }));
}
