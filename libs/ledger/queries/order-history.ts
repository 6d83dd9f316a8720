import type { Envelope, OrderEvent } from '@domain';
import type { ToldMoment } from './viewed';

export const HISTORY_PAGE_MAX = 200;

export interface OrderHistory {
  readonly events: readonly HistoryEvent[];
  /** Where the next page starts; absent on the last one. */
  readonly nextRevision?: number;
  /** Of a history as it was: when. */
  readonly moment?: ToldMoment;
}

export interface HistoryEvent {
  readonly envelope: Envelope;
  /** Personal values are readable, or still sealed where their key was erased. */
  readonly event: OrderEvent;
  /** Lower-case hex of the stream's hash chain up to and with this event. */
  readonly hash: string;
  readonly position: string;
}
