import type { AccessRecorded } from '../access/access.events';
import type { ErasureEvent } from './erasure/erasure.events';

/** How personal data was handled, whichever stream it stands in. No figure follows from it. */
export type PrivacyEvent = ErasureEvent | AccessRecorded;

const TYPES: { readonly [Type in PrivacyEvent['type']]: true } = {
  CustomerErased: true,
  GuestErased: true,
  AccessRecorded: true,
};

export function isPrivacyEvent(event: { readonly type: string }): event is PrivacyEvent {
  return Object.hasOwn(TYPES, event.type);
}
