import { performance } from 'node:perf_hooks';
import { type Refusal, refuse } from '@domain';

interface Keyed {
  readonly stream: string;
  readonly key: string;
}

/** How long after its time a key is remembered, so that a caller who asks late is not made to wait once more. */
const REMEMBERED_MS = 60_000;
/** Beyond this many, keys are forgotten as soon as the truth about them is known. */
const REMEMBERED_KEYS_MAX = 100_000;

/**
 * The keys whose append may still land. Until it must have landed, no refusal is told for them: the caller would
 * believe that nothing was recorded.
 */
export class UnknownOutcomes {
  /** By key, the moment at which the truth is known. In the order in which they were noted. */
  private readonly known = new Map<string, number>();

  /** Notes that an append of this key may land within that time, and answers so. */
  note(keyed: Keyed, landsWithinMs: number): Refusal {
    const now = performance.now();
    this.forgetBefore(this.known.size < REMEMBERED_KEYS_MAX ? now - REMEMBERED_MS : now);
    const name = nameOf(keyed);
    this.known.delete(name);
    this.known.set(name, now + landsWithinMs);
    return unknown(landsWithinMs);
  }

  /** OUTCOME_UNKNOWN while an append of this key may still land, though the stream does not show it. */
  pending(keyed: Keyed): Refusal | undefined {
    const until = this.known.get(nameOf(keyed));
    const left = (until ?? 0) - performance.now();
    return left > 0 ? unknown(left) : undefined;
  }

  has(keyed: Keyed): boolean {
    return this.known.has(nameOf(keyed));
  }

  private forgetBefore(moment: number): void {
    for (const [name, until] of this.known) {
      if (until > moment) return;
      this.known.delete(name);
    }
  }
}

function nameOf({ stream, key }: Keyed): string {
  return `${stream} ${key}`;
}

function unknown(waitMs: number): Refusal {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  return refuse(
    'OUTCOME_UNKNOWN',
    'The store cannot say whether the command was recorded. Send it again with the same key: it finds the truth.',
    { retryAfterSeconds },
  );
}
