import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem';
import { thrownProblem } from './thrown-problem';

/** What was thrown on the way of a request, as a problem. Refusals of the ledger never come here: they are answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const problem = thrownProblem(thrown);
    // Only a fault is ours: it goes to the log, under the id that the caller is told, and its text to nobody else.
    if (problem.status === 500) request.log.error({ requestId: request.id, err: thrown }, 'a call failed');
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else void sendProblem(reply, problem);
  }
}
