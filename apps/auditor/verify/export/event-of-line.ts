import type { SourceEvent } from '../event.source';

/** What a line says of its own place; nothing of it is believed before it is verified. */
export function eventOfLine(bytes: Buffer, hash: Buffer): SourceEvent {
  const unreadable = (fault: string): SourceEvent => ({
    ...{ stream: '', revision: -1, eventId: '', type: 'an unreadable line', bytes, hash, fault },
  });
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return unreadable(`it is no JSON: ${(cause as Error).message}`);
  }
  const { stream, revision, eventId, type } = (value ?? {}) as Partial<SourceEvent>;
  if (typeof stream !== 'string' || typeof eventId !== 'string' || typeof type !== 'string') {
    return unreadable('it lacks stream, eventId or type');
  }
  if (typeof revision !== 'number') return unreadable('its revision is no number');
  return { stream, revision, eventId, type, bytes, hash, read: { text, value } };
}
