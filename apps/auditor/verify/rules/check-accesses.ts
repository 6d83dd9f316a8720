import { ACCESSES_PER_EVENT_MAX, type AccessRecorded, type LedgerRecord } from '@domain';
import { wrong } from '../wrong';

const OWN_KEY = /^ access:[1-9]\d*$/;

/** Whether the service could have noted this. Throws WrongEvent. */
export function checkAccesses({ envelope }: LedgerRecord, { accesses }: AccessRecorded): void {
  const { commandType, appendCount, idempotencyKey } = envelope;
  if (appendCount !== 1) wrong('it was appended together with others');
  if (commandType !== 'RecordAccesses') wrong(`${commandType} cannot lead to AccessRecorded`);
  if (!OWN_KEY.test(idempotencyKey)) wrong(`"${idempotencyKey}" is no key of the service's own notes`);
  if (accesses.length === 0 || accesses.length > ACCESSES_PER_EVENT_MAX) {
    wrong(`it tells of ${accesses.length} accesses, and 1 to ${ACCESSES_PER_EVENT_MAX} go into one event`);
  }
  const early = accesses.findIndex(({ at }, index) => at < (accesses[index - 1]?.at ?? ''));
  if (early > 0) wrong(`its access ${early} was earlier than the one before it`);
}
