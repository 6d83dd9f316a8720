import { refuse } from '@domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf, statusOf, transportProblem } from './problem';
import { sendProblem } from './send-problem';
import { TRANSPORT_PROBLEMS, type TransportProblem } from './transport-problems';

const BY_STATUS = new Map<number, TransportProblem>(
  Object.values(TRANSPORT_PROBLEMS).map((problem) => [problem.status, problem]),
);

/** What was thrown on the way of a request, as a problem. Refusals of the ledger never come here: they are answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const problem = problemFor(thrown);
    // Only a fault is ours: it goes to the log, under the id that the caller is told, and its text to nobody else.
    if (problem.status === 500) request.log.error({ requestId: request.id, err: thrown }, 'a call failed');
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else void sendProblem(reply, problem);
  }
}

function problemFor(thrown: unknown): Problem {
  const status = statusOfThrown(thrown);
  if (status === statusOf('RATE_LIMITED'))
    return problemOf(refuse('RATE_LIMITED', 'The key has sent too many requests.'));
  return transportProblem(BY_STATUS.get(status) ?? TRANSPORT_PROBLEMS.FAULT);
}

function statusOfThrown(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}
