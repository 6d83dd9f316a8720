import type {
  ApproveReceivableWriteOff,
  CalendarDate,
  ExtendDueDate,
  ProposeReceivableWriteOff,
  RejectReceivableWriteOff,
} from '@domain';
import { owedOn, settle } from './customer-money';
import { authorization, captures, daysAfter } from './order-figures';
import { tooMany } from './reasons';
import { acceptedOf, type Story, tell } from './story';
import { earliest, type Verdict } from './verdict';

export function onProposal(story: Story, command: ProposeReceivableWriteOff): Verdict {
  const capture = captures(story).find(({ captureId }) => captureId === command.captureId);
  const refused = earliest([
    !capture && 'CAPTURE_NOT_FOUND',
    capture?.failed && 'CAPTURE_FAILED',
    command.amount < 1n && 'AMOUNT_TOO_SMALL',
    capture && command.amount > owedOn(story, capture.captureId) && 'EXCEEDS_OWED',
  ]);
  if (refused) return { refused };
  return { recorded: ['ReceivableWriteOffProposed'], story: tell(story, { accepted: [command] }) };
}

/** Whoever proposed it may not approve it; what may be written off is judged again. */
export function onApproval(story: Story, command: ApproveReceivableWriteOff): Verdict {
  const proposal = proposalOf(story, command.writeOffId);
  if (!proposal) return { refused: 'WRITE_OFF_NOT_FOUND' };
  const { captureId, amount } = proposal;
  const refused = earliest([
    captures(story).some((capture) => capture.captureId === captureId && capture.failed) && 'CAPTURE_FAILED',
    isDecided(story, command.writeOffId) && 'WRITE_OFF_DECIDED',
    command.actor === proposal.actor && 'FOUR_EYES_REQUIRED',
    amount > owedOn(story, captureId) && 'EXCEEDS_OWED',
  ]);
  if (refused) return { refused };
  const money = [{ pool: 'writtenOff', captureId, amount }] as const;
  return { recorded: ['ReceivableWrittenOff'], story: settle(tell(story, { accepted: [command], money })) };
}

export function onRejection(story: Story, command: RejectReceivableWriteOff): Verdict {
  if (!proposalOf(story, command.writeOffId)) return { refused: 'WRITE_OFF_NOT_FOUND' };
  if (isDecided(story, command.writeOffId)) return { refused: 'WRITE_OFF_DECIDED' };
  return { recorded: ['ReceivableWriteOffRejected'], story: tell(story, { accepted: [command] }) };
}

function proposalOf(story: Story, writeOffId: string): ProposeReceivableWriteOff | undefined {
  return acceptedOf(story, 'ProposeReceivableWriteOff').find((proposal) => proposal.writeOffId === writeOffId);
}

function isDecided(story: Story, writeOffId: string): boolean {
  return [...acceptedOf(story, 'ApproveReceivableWriteOff'), ...acceptedOf(story, 'RejectReceivableWriteOff')].some(
    (decision) => decision.writeOffId === writeOffId,
  );
}

export function onExtendDueDate(story: Story, command: ExtendDueDate): Verdict {
  const capture = captures(story).find(({ captureId }) => captureId === command.captureId);
  if (!capture) return { refused: 'CAPTURE_NOT_FOUND' };
  const refused = earliest([
    capture.failed && 'CAPTURE_FAILED',
    owedOn(story, command.captureId) <= 0n && 'CAPTURE_PAID',
    command.dueDate <= dueDateOf(story, command.captureId) && 'DUE_DATE_NOT_LATER',
    tooMany(story, command),
  ]);
  if (refused) return { refused };
  return { recorded: ['DueDateExtended'], story: tell(story, { accepted: [command] }) };
}

/** 30 days after the day of the capture unless the order says otherwise; the last extension counts. */
export function dueDateOf(story: Story, captureId: string): CalendarDate {
  const extensions = acceptedOf(story, 'ExtendDueDate').filter((command) => command.captureId === captureId);
  const capture = acceptedOf(story, 'CaptureOrder').find((command) => command.captureId === captureId);
  const first = daysAfter(capture?.recordedAt ?? '', authorization(story).paymentTermDays ?? 30).slice(0, 10);
  return extensions.at(-1)?.dueDate ?? first;
}
