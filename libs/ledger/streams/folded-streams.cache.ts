import type { FoldedStream } from './folded-stream';

/** The streams that were used last, as many as fit into a number of bytes. */
export class FoldedStreamsCache {
  /** From the least to the most recently used. */
  private readonly streams = new Map<string, FoldedStream<unknown>>();
  private held = 0;

  constructor(private readonly bytesMax: number) {}

  get bytes(): number {
    return this.held;
  }

  get size(): number {
    return this.streams.size;
  }

  get(stream: string): FoldedStream<unknown> | undefined {
    const folded = this.streams.get(stream);
    if (folded) {
      this.streams.delete(stream);
      this.streams.set(stream, folded);
    }
    return folded;
  }

  /** Takes the fold unless a later one is here already: two readers of a tail may finish in any order. */
  keep(folded: FoldedStream<unknown>): void {
    const known = this.streams.get(folded.stream);
    if (known && known.revision >= folded.revision) return;
    this.drop(folded.stream);
    if (folded.bytes > this.bytesMax) return;
    this.streams.set(folded.stream, folded);
    this.held += folded.bytes;
    for (const stream of this.streams.keys()) {
      if (this.held <= this.bytesMax) return;
      this.drop(stream);
    }
  }

  private drop(stream: string): void {
    this.held -= this.streams.get(stream)?.bytes ?? 0;
    this.streams.delete(stream);
  }
}
