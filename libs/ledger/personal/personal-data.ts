import type { OrderEvent } from '@domain';

/** Where a personal value belongs: its key is found by the first two, and it opens nowhere but in this event. */
export interface PersonalPlace {
  readonly merchantId: string;
  readonly orderId: string;
  readonly eventId: string;
}

/** Closes the personal values of events before they are stored, and opens them for those who may read them. */
export interface PersonalData {
  seal(event: OrderEvent, place: PersonalPlace): Promise<OrderEvent>;
  /** Values whose key was erased stay sealed. */
  reveal(event: OrderEvent, place: PersonalPlace): Promise<OrderEvent>;
}

/** Most events hold nothing personal and need not wait for a key. */
export function holdsPersonalData(event: OrderEvent): boolean {
  return 'description' in event || 'customerDetails' in event;
}
