import { type Cursor, type EventStore, START } from '@event-store';
import { cursorOrderOf } from '../opening/cursor-order';

/** A place in the log: everything behind the cursor has this sequence or a higher one. */
export interface LogPlace {
  readonly cursor: Cursor;
  readonly next: number;
}

const BEGINNING: LogPlace = { cursor: START, next: 0 };
/** Places are remembered this far apart. */
const APART = 10_000;
const PLACES_MAX = 100_000;

/**
 * Where a sequence stands, for a reader that begins in the middle. Engines that number events tell by the number alone; of
 * the others this remembers places that readers came past, and else begins at the beginning.
 */
export class LogPlaces {
  private readonly passed: LogPlace[] = [BEGINNING];

  constructor(private readonly store: Pick<EventStore, 'engine' | 'head'>) {}

  /** Whether the engine numbers events. */
  get counts(): boolean {
    return cursorOrderOf(this.store.engine).sequenceOf(START) !== null;
  }

  /** The last known place that is not behind the sequence. */
  before(sequence: number): LogPlace {
    // The cursor of a counting engine is the number of events up to and with its own.
    if (this.counts) return { cursor: sequence === 0 ? START : String(sequence), next: sequence };
    return this.passed.findLast(({ next }) => next <= sequence) ?? BEGINNING;
  }

  /** A reader has come past a place. */
  note(place: LogPlace): void {
    const last = this.passed.at(-1) ?? BEGINNING;
    if (!this.counts && place.next >= last.next + APART && this.passed.length < PLACES_MAX) this.passed.push(place);
  }

  /** The sequence of the log's last event; undefined where the engine does not tell, -1 for an empty log. */
  async last(): Promise<number | undefined> {
    return cursorOrderOf(this.store.engine).sequenceOf((await this.store.head())?.cursor ?? START) ?? undefined;
  }
}
