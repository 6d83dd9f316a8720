import type { DomainEvent, Sealed, Unsealed } from '@domain';
import { codecOf } from '../codec/event-codecs';
import { decrypt, encrypt } from './aes-gcm';
import type { KeySubject } from './key.store';
import type { DataKey, PersonalDataKeys } from './personal-data-keys';

/** Where a sealed text stands. It opens there and nowhere else. */
export interface SealedPlace {
  readonly merchantId: string;
  readonly eventId: string;
  /** A JSON pointer into the event's data, such as `/description`. */
  readonly path: string;
}

export interface Sealer {
  /** The same events with every personal text sealed; `eventIds` in their order. */
  seal<Event extends DomainEvent>(
    merchantId: string,
    events: readonly Event[],
    eventIds: readonly string[],
  ): Promise<readonly Event[]>;
  /** Throws for a text that was changed or moved, and for a key that is neither kept nor destroyed. */
  unseal(place: SealedPlace, sealed: Sealed): Promise<Unsealed<string> | 'erased'>;
}

export function createSealer(keys: PersonalDataKeys): Sealer {
  return {
    seal: (merchantId, events, eventIds) =>
      Promise.all(events.map((event, index) => sealEvent(keys, merchantId, event, eventIds[index] ?? ''))),
    async unseal(place, sealed) {
      const key = await keys.find(sealed.keyId);
      return key === 'destroyed' ? 'erased' : { unsealed: openText(key, place, sealed) };
    },
  };
}

async function sealEvent<Event extends DomainEvent>(
  keys: PersonalDataKeys,
  merchantId: string,
  event: Event,
  eventId: string,
): Promise<Event> {
  // Only an event that holds personal data costs its customer a key.
  if (!hasUnsealedText(event)) return event;
  const key = await keys.current(subjectOf(merchantId, event));
  return codecOf(event.type).seal(event, (text, path) => sealText(key, { merchantId, eventId, path }, text)) as Event;
}

const NOT_YET: Sealed = { keyId: '', nonce: '', ciphertext: '', tag: '' };

function hasUnsealedText(event: DomainEvent): boolean {
  let texts = 0;
  codecOf(event.type).seal(event, () => {
    texts += 1;
    return NOT_YET;
  });
  return texts > 0;
}

function subjectOf(merchantId: string, event: DomainEvent): KeySubject {
  if (!('orderId' in event)) throw new Error(`${event.type} belongs to nobody whose key could seal it`);
  const { customerId, orderId } = event;
  return customerId === undefined
    ? { merchantId, kind: 'order', id: orderId }
    : { merchantId, kind: 'customer', id: customerId };
}

/** A JSON list, because a mere concatenation could say two places with one text. */
function additionalData({ merchantId, eventId, path }: SealedPlace): string {
  return JSON.stringify([merchantId, eventId, path]);
}

function sealText({ keyId, key }: DataKey, place: SealedPlace, text: string): Sealed {
  const { nonce, ciphertext, tag } = encrypt(key, Buffer.from(text), additionalData(place));
  return {
    keyId,
    nonce: nonce.toString('base64url'),
    ciphertext: ciphertext.toString('base64url'),
    tag: tag.toString('base64url'),
  };
}

function openText({ key }: DataKey, place: SealedPlace, sealed: Sealed): string {
  const parts = {
    nonce: Buffer.from(sealed.nonce, 'base64url'),
    ciphertext: Buffer.from(sealed.ciphertext, 'base64url'),
    tag: Buffer.from(sealed.tag, 'base64url'),
  };
  try {
    return decrypt(key, parts, additionalData(place)).toString();
  } catch (cause) {
    throw new Error(`the text at ${place.path} of event ${place.eventId} was changed or moved`, { cause });
  }
}
