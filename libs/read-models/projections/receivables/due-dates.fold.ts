import type { DueDateExtended } from '@domain';
import { type EventFold, put } from '../../projection';
import { accountsOf, touchedAccounts } from '../customer-captures/accounts';
import { customerCaptures } from '../customer-captures/customer-captures.tables';
import { orderKey } from '../order-key';
import { replacedDueDates } from './receivables.tables';

/** The invoice moves in the list of receivables; where it stood before is kept. */
export const dueDateExtended: EventFold<DueDateExtended> = {
  keys: (record) => touchedAccounts(record, [record.event.captureId]),
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { captureId, dueDate } = record.event;
    const before = rows.get(customerCaptures, merchantId, orderId, captureId);
    const accounts = accountsOf(rows, record);
    accounts.changeCapture(captureId, (capture) => ({ ...capture, dueDate }));
    const kept = before && { merchantId, orderId, captureId, sequence, dueDate: before.dueDate };
    return [...accounts.puts(sequence), ...(kept ? [put(replacedDueDates, kept)] : [])];
  },
};
