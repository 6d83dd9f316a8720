import { type Refusal, refuse } from '@domain';

/** Names that are counted at once; above that the oldest is forgotten. */
const NAMES_MAX = 10_000;

interface Counted {
  tries: number;
  readonly until: number;
}

/** Counts what somebody tries, by a name, within a window that begins with the first try. */
export class LimitedTries {
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** RATE_LIMITED while there were `max` tries already. */
  refusal(name: string): Refusal | undefined {
    const counted = this.counted.get(name);
    const left = counted ? counted.until - performance.now() : 0;
    if (!counted || left <= 0 || counted.tries < this.max) return undefined;
    const retryAfterSeconds = Math.ceil(left / 1_000);
    return refuse('RATE_LIMITED', `There were ${this.max} tries already.`, { limit: this.max, retryAfterSeconds });
  }

  note(name: string): void {
    const counted = this.counted.get(name);
    if (counted && counted.until > performance.now()) {
      counted.tries += 1;
      return;
    }
    this.counted.delete(name);
    const [oldest] = this.counted.keys();
    if (oldest !== undefined && this.counted.size >= NAMES_MAX) this.counted.delete(oldest);
    this.counted.set(name, { tries: 1, until: performance.now() + this.windowMs });
  }
}
