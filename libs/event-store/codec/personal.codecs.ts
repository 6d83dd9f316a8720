import type { Access, AccessedId, ErasedKey } from '@domain';
import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { list } from './list.schema';
import { record } from './record.schema';
import { calendarDate, count, instant, text } from './scalar.schema';
import { optional } from './schema';

const keys = list(record<ErasedKey>({ keyId: text, generation: count }));

export const customerErased = firstVersion(record<EventData<'CustomerErased'>>({ customerId: text, keys }));

export const guestErased = firstVersion(record<EventData<'GuestErased'>>({ guestOrderId: text, keys }));

export const accessRecorded = firstVersion(
  record<EventData<'AccessRecorded'>>({
    instance: text,
    day: calendarDate,
    accesses: list(
      record<Access>({
        at: instant,
        actor: text,
        merchantId: optional(text),
        route: text,
        ids: list(record<AccessedId>({ name: text, id: text })),
        status: count,
      }),
    ),
  }),
);
