import type { DomainEvent, Personal } from '@domain';
import type { Sealer } from '@event-store';

/** The members of events that hold personal data, and so the paths under which they are sealed. */
const PERSONAL_MEMBERS = ['customerDetails', 'description'] as const;

/** Most events hold nothing personal and need not wait for a key. */
export function holdsPersonalData(event: DomainEvent): boolean {
  return PERSONAL_MEMBERS.some((member) => member in event);
}

/** The event with its personal values readable. Those whose key was erased stay sealed. */
export async function reveal<Event extends DomainEvent>(
  sealer: Sealer,
  place: { readonly merchantId: string; readonly eventId: string },
  event: Event,
): Promise<Event> {
  if (!holdsPersonalData(event)) return event;
  const members = event as Readonly<Partial<Record<(typeof PERSONAL_MEMBERS)[number], Personal>>>;
  const readable: Record<string, Personal> = {};
  for (const member of PERSONAL_MEMBERS) {
    const value = members[member];
    if (value === undefined || 'unsealed' in value) continue;
    const opened = await sealer.unseal({ ...place, path: `/${member}` }, value);
    if (opened !== 'erased') readable[member] = opened;
  }
  return { ...event, ...readable };
}
