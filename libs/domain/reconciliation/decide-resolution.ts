import { given } from '../order/decide/facts';
import { isRefusal, type Refusal, refuse } from '../refusals/refusals';
import { exceptionIn, type RaisedException } from './raised-exceptions';
import type { ApproveResolution, ProposeResolution, RejectResolution } from './reconciliation.commands';
import { RESOLUTIONS, type ReconciliationEvent } from './reconciliation.events';
import type { Reconciliation } from './reconciliation.state';

/**
 * One proposes how an exception is settled, another of the finance role approves; also the proposer may reject, to
 * withdraw, and the exception is open again. Refuses with VALIDATION_FAILED, EXCEPTION_NOT_FOUND, EXCEPTION_NOT_OPEN,
 * EXCEPTION_NOT_PROPOSED, FOUR_EYES_REQUIRED.
 */
export function decideResolution(
  command: ProposeResolution | ApproveResolution | RejectResolution,
  { fileId, exceptions }: Reconciliation,
): [ReconciliationEvent] | Refusal {
  const { exceptionId, actor } = command;
  const exception = exceptionIn(exceptions, exceptionId);
  if (command.type === 'ProposeResolution') {
    const invalid = whyInvalid(command);
    if (invalid) return invalid;
    const open = exception ? openOr(exception) : unknown(exceptionId);
    if (isRefusal(open)) return open;
    const { resolution, reason } = command;
    return [{ type: 'ExceptionResolutionProposed', fileId, exceptionId, resolution, reason, proposedBy: actor }];
  }
  if (!exception) return unknown(exceptionId);
  const { proposal } = exception;
  if (exception.status !== 'proposed' || !proposal) return notProposed(exception);
  if (command.type === 'RejectResolution') {
    const rejection = { fileId, exceptionId, rejectedBy: actor, ...given(command, 'reason') };
    return [{ type: 'ExceptionResolutionRejected', ...rejection }];
  }
  const { resolution, reason, proposedBy } = proposal;
  if (actor === proposedBy) {
    const explains = { exceptionId, proposedBy };
    return refuse('FOUR_EYES_REQUIRED', 'The proposer cannot approve: another person must.', explains);
  }
  return [{ type: 'ExceptionResolved', fileId, exceptionId, resolution, reason, proposedBy, approvedBy: actor }];
}

function whyInvalid({ resolution, reason }: ProposeResolution): Refusal | undefined {
  if (!RESOLUTIONS.includes(resolution)) {
    return refuse('VALIDATION_FAILED', `A resolution is one of ${RESOLUTIONS.join(', ')}.`, { resolution });
  }
  return reason.trim() === '' ? refuse('VALIDATION_FAILED', 'A resolution needs a reason.', { reason }) : undefined;
}

function unknown(exceptionId: string): Refusal {
  return refuse('EXCEPTION_NOT_FOUND', `The bank file raised no exception ${exceptionId}.`, { exceptionId });
}

function openOr(exception: RaisedException): RaisedException | Refusal {
  const { exceptionId, status } = exception;
  if (status === 'open') return exception;
  return refuse('EXCEPTION_NOT_OPEN', `The exception is ${status}.`, { exceptionId, status });
}

function notProposed({ exceptionId, status }: RaisedException): Refusal {
  return refuse('EXCEPTION_NOT_PROPOSED', `The exception is ${status}.`, { exceptionId, status });
}
