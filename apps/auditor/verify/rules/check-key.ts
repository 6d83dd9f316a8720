import type { Envelope, OrderEvent } from '@domain';
import { wrong } from '../wrong';

/** What a bank's file says that customers paid is recorded under the file and the line. */
const OF_BANK_FILE = /^ bank-file:[0-9a-f]{32}:[1-9]\d*$/;

/** The clock's keys name the expiry they wrote down, and payments of a bank's file their line; no other key begins with a space. */
export function checkKey({ idempotencyKey, actor }: Envelope, [event]: readonly OrderEvent[]): void {
  if (event?.type === 'AuthorizationExpired') {
    if (actor !== 'clock' || idempotencyKey !== ` expiry:${event.expiresAt}`) {
      wrong(`an expiry is the clock's, under a key that names its time; it is ${actor}'s under "${idempotencyKey}"`);
    }
    return;
  }
  if (event?.type === 'CustomerPaymentRecorded' && OF_BANK_FILE.test(idempotencyKey)) return;
  if (idempotencyKey.startsWith(' ')) wrong(`"${idempotencyKey}" is a key of the service's own`);
}
