import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { LogPage, RecordedEvent } from '../event-store.port';
import { cursorAt, type Place } from './log.place';
import { fromServerEvent } from './server-event';

/** A page of the log while it is filled, from more than one source. */
export interface FillingPage {
  room(): number;
  place(): Place;
  /** Events of the log; `looked` is how far the server was looked through for them. */
  add(events: readonly AllStreamRecordedEvent[], looked: Place): void;
  done(): LogPage;
}

export function fillPage(prefix: string, after: Place, limit: number): FillingPage {
  const events: RecordedEvent[] = [];
  let place = after;
  const room = () => limit - events.length;
  return {
    room,
    place: () => place,
    add(found, looked) {
      const fitting = found.slice(0, room());
      for (const event of fitting) events.push(fromServerEvent(event, prefix));
      place = fitting.length < found.length ? fitting.at(-1)?.position : looked;
    },
    done: () => ({ events, reached: cursorAt(place) }),
  };
}
