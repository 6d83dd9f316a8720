import { sequenceIn, textIn } from '../search-members';

/** What the address says of a search for events; each is left out where it does not matter. */
export interface EventsSearch {
  readonly type?: string | undefined;
  readonly orderId?: string | undefined;
  readonly stream?: string | undefined;
  readonly actor?: string | undefined;
  readonly eventId?: string | undefined;
  readonly fromSequence?: number | undefined;
  readonly toSequence?: number | undefined;
  /** Instants. */
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
  readonly order?: 'oldest' | undefined;
  readonly page?: string | undefined;
}

export function readEventsSearch(said: Record<string, unknown>): EventsSearch {
  return {
    type: textIn(said['type']),
    orderId: textIn(said['orderId']),
    stream: textIn(said['stream']),
    actor: textIn(said['actor']),
    eventId: textIn(said['eventId']),
    fromSequence: sequenceIn(said['fromSequence']),
    toSequence: sequenceIn(said['toSequence']),
    recordedFrom: instantIn(said['recordedFrom']),
    recordedTo: instantIn(said['recordedTo']),
    order: said['order'] === 'oldest' ? 'oldest' : undefined,
    page: textIn(said['page']),
  };
}

/** A field for a day and a time writes it without a zone: it is then the reader's own. */
function instantIn(said: unknown): string | undefined {
  const time = typeof said === 'string' ? Date.parse(said) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** An instant as such a field wants it, on the reader's clock. */
export function localText(instant: string | undefined): string {
  if (instant === undefined) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
