import { refuse } from '@domain';
import { refusalOfFault } from '@ledger';
import { HttpException } from '@nestjs/common';
import { type Problem, problemOf, statusOf, transportProblem } from './problem';
import { TRANSPORT_PROBLEMS, type TransportProblem } from './transport-problems';

const BY_STATUS = new Map<number, TransportProblem>(
  Object.values(TRANSPORT_PROBLEMS).map((problem) => [problem.status, problem]),
);

/** The problem behind what the framework or one of its plugins threw; everything unknown is a fault of ours. */
export function thrownProblem(thrown: unknown): Problem {
  const passing = refusalOfFault(thrown);
  if (passing) return problemOf(passing);
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
