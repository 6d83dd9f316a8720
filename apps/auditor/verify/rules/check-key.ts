import type { Envelope, OrderEvent } from '@domain';
import { wrong } from '../wrong';

/** The clock's keys name the expiry they wrote down; nobody else's key begins with a space. */
export function checkKey({ idempotencyKey, actor }: Envelope, [event]: readonly OrderEvent[]): void {
  if (event?.type === 'AuthorizationExpired') {
    if (actor !== 'clock' || idempotencyKey !== ` expiry:${event.expiresAt}`) {
      wrong(`an expiry is the clock's, under a key that names its time; it is ${actor}'s under "${idempotencyKey}"`);
    }
    return;
  }
  if (idempotencyKey.startsWith(' ')) wrong(`"${idempotencyKey}" is a key of the service's own`);
}
