import type { Envelope } from '@domain';
import type { RecordedEvent } from '@event-store';
import { CommandFault } from '../command.fault';

/**
 * The envelope as the bytes have it. A copy looks no deeper: it also carries events that only a later release can read,
 * and judges none; `verify` does.
 */
export function envelopeOf({ bytes }: RecordedEvent, sequence: number): Envelope {
  try {
    return JSON.parse(bytes.toString('utf8')) as Envelope;
  } catch {
    throw new CommandFault(`the source is damaged at sequence ${sequence}: its bytes are no JSON. Run verify on it`);
  }
}
