import type { CustomerPaidBack, CustomerPaymentRecorded, CustomerPaymentReversed, ReceivableWrittenOff } from '@domain';
import { postingsOfOrderEvent } from '@domain';
import type { EventFold } from '../../projection';
import { orderKey } from '../order-key';
import { journalOf } from './book-event';

type CustomerMoneyEvent = CustomerPaymentRecorded | CustomerPaymentReversed | CustomerPaidBack | ReceivableWrittenOff;

/** What moves between customer and merchant queues nothing: it is only booked. */
export const customerMoneyMoved: EventFold<CustomerMoneyEvent> = {
  keys: () => [],
  fold: (_rows, record, sequence) => {
    const [, subjectId] = orderKey(record);
    const { currency, effectiveAt = record.envelope.recordedAt } = record.event;
    return journalOf(record, sequence, { currency, subjectId, effectiveAt }, postingsOfOrderEvent(record.event, []));
  },
};
