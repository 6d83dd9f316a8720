import type { Envelope, Instant } from '@domain';
import { derivedId } from '../derived-id';

type Created = 'capture' | 'refund' | 'payment' | 'payback' | 'write-off';

/** What an envelope says of the command behind its event. */
export interface Asked {
  readonly given: { readonly recordedAt: Instant; readonly actor: string };
  /** The id of what the command created: it follows from the key. */
  derived(kind: Created): string;
}

export function askedBy({ ledgerId, stream, recordedAt, actor, idempotencyKey }: Envelope): Asked {
  const owner = stream.replace(/^order-/, '');
  return {
    given: { recordedAt, actor },
    derived: (kind) => derivedId(`${kind}:${owner}:${idempotencyKey}`, ledgerId),
  };
}
