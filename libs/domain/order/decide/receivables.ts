import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { owed } from '../balances';
import type {
  ApproveReceivableWriteOff,
  ExtendDueDate,
  ProposeReceivableWriteOff,
  RejectReceivableWriteOff,
} from '../order.commands';
import type {
  DueDateExtended,
  ReceivableWriteOffProposed,
  ReceivableWriteOffRejected,
  ReceivableWrittenOff,
} from '../order.events';
import type { CaptureState, Order, WriteOffState } from '../order.state';
import { atLeastOne, findCapture, firstRefusal, mayRepeat, standing } from './checks';
import { factOf, given } from './facts';

/** The first of four eyes. Refuses with CAPTURE_NOT_FOUND, CAPTURE_FAILED, AMOUNT_TOO_SMALL, EXCEEDS_OWED. */
export function proposeReceivableWriteOff(
  command: ProposeReceivableWriteOff,
  order: Order,
): [ReceivableWriteOffProposed] | Refusal {
  const capture = findCapture(order, command.captureId);
  if (isRefusal(capture)) return capture;
  const { writeOffId, amount, reason, actor } = command;
  const refusal = firstRefusal(
    () => standing(capture),
    () => atLeastOne(amount),
    () => withinOwed(capture, amount),
  );
  return (
    refusal ?? [
      {
        type: 'ReceivableWriteOffProposed',
        ...writeOffFact(order, capture, { writeOffId, amount }),
        reason,
        proposedBy: actor,
      },
    ]
  );
}

/**
 * The other two eyes. Refuses with WRITE_OFF_NOT_FOUND, CAPTURE_FAILED, WRITE_OFF_DECIDED, FOUR_EYES_REQUIRED,
 * EXCEEDS_OWED: the bound is that of the moment of approval.
 */
export function approveReceivableWriteOff(
  command: ApproveReceivableWriteOff,
  order: Order,
): [ReceivableWrittenOff] | Refusal {
  const writeOff = findWriteOff(order, command.writeOffId);
  if (isRefusal(writeOff)) return writeOff;
  const capture = findCapture(order, writeOff.captureId);
  if (isRefusal(capture)) return capture;
  const refusal = firstRefusal(
    () => standing(capture),
    () => undecided(writeOff),
    () => otherEyes(writeOff, command.actor),
    () => withinOwed(capture, writeOff.amount),
  );
  return (
    refusal ?? [{ type: 'ReceivableWrittenOff', ...writeOffFact(order, capture, writeOff), approvedBy: command.actor }]
  );
}

/** Also the proposer may reject, to withdraw. Refuses with WRITE_OFF_NOT_FOUND, WRITE_OFF_DECIDED. */
export function rejectReceivableWriteOff(
  command: RejectReceivableWriteOff,
  order: Order,
): [ReceivableWriteOffRejected] | Refusal {
  const writeOff = findWriteOff(order, command.writeOffId);
  if (isRefusal(writeOff)) return writeOff;
  const capture = findCapture(order, writeOff.captureId);
  if (isRefusal(capture)) return capture;
  return (
    undecided(writeOff) ?? [
      {
        type: 'ReceivableWriteOffRejected',
        ...writeOffFact(order, capture, writeOff),
        rejectedBy: command.actor,
        ...given(command, 'reason'),
      },
    ]
  );
}

/** Refuses with CAPTURE_NOT_FOUND, CAPTURE_FAILED, CAPTURE_PAID, DUE_DATE_NOT_LATER, LIMIT_EXCEEDED. */
export function extendDueDate(command: ExtendDueDate, order: Order): [DueDateExtended] | Refusal {
  const capture = findCapture(order, command.captureId);
  if (isRefusal(capture)) return capture;
  const { captureId, captureNumber, invoiceNumber } = capture;
  const refusal = firstRefusal(
    () => standing(capture),
    () => unpaid(capture),
    () => later(capture, command),
    () => mayRepeat(order),
  );
  return (
    refusal ?? [
      {
        type: 'DueDateExtended',
        ...factOf(order),
        captureId,
        captureNumber,
        invoiceNumber,
        dueDate: command.dueDate,
      },
    ]
  );
}

function writeOffFact(
  order: Order,
  capture: CaptureState,
  { writeOffId, amount }: Pick<WriteOffState, 'writeOffId' | 'amount'>,
) {
  const { captureId, captureNumber, invoiceNumber } = capture;
  return { ...factOf(order), writeOffId, captureId, captureNumber, invoiceNumber, amount };
}

function findWriteOff(order: Order, writeOffId: string): WriteOffState | Refusal {
  const writeOff = order.writeOffs.find((each) => each.writeOffId === writeOffId);
  return writeOff ?? refuse('WRITE_OFF_NOT_FOUND', `The order has no write-off ${writeOffId}.`, { writeOffId });
}

function undecided({ writeOffId, decision }: WriteOffState): Refusal | undefined {
  if (decision === 'open') return undefined;
  return refuse('WRITE_OFF_DECIDED', `The write-off is already ${decision}.`, { writeOffId, decision });
}

function otherEyes({ writeOffId, proposedBy }: WriteOffState, actor: string): Refusal | undefined {
  if (actor !== proposedBy) return undefined;
  return refuse('FOUR_EYES_REQUIRED', 'The proposer cannot approve: another person must.', { writeOffId, proposedBy });
}

function withinOwed(capture: CaptureState, requested: bigint): Refusal | undefined {
  const owedNow = owed(capture);
  if (requested <= owedNow) return undefined;
  return refuse('EXCEEDS_OWED', `${requested} is to be written off and ${owedNow} is owed.`, {
    requested,
    owed: owedNow,
  });
}

function unpaid(capture: CaptureState): Refusal | undefined {
  if (owed(capture) > 0n) return undefined;
  return refuse('CAPTURE_PAID', `Nothing is owed on capture ${capture.captureNumber}.`, {
    captureId: capture.captureId,
  });
}

function later(capture: CaptureState, { dueDate: requested }: ExtendDueDate): Refusal | undefined {
  const { dueDate } = capture;
  if (requested > dueDate) return undefined;
  return refuse('DUE_DATE_NOT_LATER', `The due date is ${dueDate}.`, { requested, dueDate });
}
