import type { ReadText, RecordedEvent } from '@event-store/stored-form';

/** An event as a source hands it out: nothing of it is believed before it is verified. */
export interface SourceEvent extends Omit<RecordedEvent, 'cursor'> {
  /** Why the source itself can make no event of it. */
  readonly fault?: string;
  /** The bytes, where the source had to read them already. */
  readonly read?: ReadText;
}

/** Where events come from that are to be verified: the log of a service, or the files of an export. */
export interface EventSource {
  /** Every event up to the one that was last when asked for, in global order, page by page. Throws WrongSource. */
  pages(): AsyncIterable<readonly SourceEvent[]>;

  /** Up to `limit` events of a stream from `from` on, of those that `pages` has handed out already; in order. */
  readStream(stream: string, from: number, limit: number): Promise<readonly SourceEvent[]>;
}
