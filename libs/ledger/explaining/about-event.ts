import { decodeRecord } from '@event-store';
import type { PlacedEvent } from '../placing/placed-log';
import { ABOUT_NAMES, type AboutEvent } from './explanation';

/** How an explanation names an event. Nothing of it is personal: ids are opaque, and texts stay where they are. */
export function aboutEvent({ sequence, recorded }: PlacedEvent, record = decodeRecord(recorded)): AboutEvent {
  const { eventId, type, stream, revision, recordedAt } = record.envelope;
  const said = record.event as unknown as Readonly<Record<string, unknown>>;
  const { effectiveAt } = said;
  const named = ABOUT_NAMES.filter((name) => said[name] !== undefined);
  return {
    ...{ sequence, eventId, type, stream, revision, recordedAt },
    effectiveAt: typeof effectiveAt === 'string' ? effectiveAt : recordedAt,
    about: Object.fromEntries(named.map((name) => [name, said[name]])) as AboutEvent['about'],
  };
}
