import type { FoldedOrder } from './folded-order';

/** The orders that were used last, as many as fit into a number of bytes. */
export class FoldedOrdersCache {
  /** From the least to the most recently used. */
  private readonly orders = new Map<string, FoldedOrder>();
  private held = 0;

  constructor(private readonly bytesMax: number) {}

  get bytes(): number {
    return this.held;
  }

  get size(): number {
    return this.orders.size;
  }

  get(stream: string): FoldedOrder | undefined {
    const folded = this.orders.get(stream);
    if (folded) {
      this.orders.delete(stream);
      this.orders.set(stream, folded);
    }
    return folded;
  }

  /** Takes the fold unless a later one is here already: two readers of a tail may finish in any order. */
  keep(folded: FoldedOrder): void {
    const known = this.orders.get(folded.stream);
    if (known && known.revision >= folded.revision) return;
    this.drop(folded.stream);
    if (folded.bytes > this.bytesMax) return;
    this.orders.set(folded.stream, folded);
    this.held += folded.bytes;
    for (const stream of this.orders.keys()) {
      if (this.held <= this.bytesMax) return;
      this.drop(stream);
    }
  }

  private drop(stream: string): void {
    this.held -= this.orders.get(stream)?.bytes ?? 0;
    this.orders.delete(stream);
  }
}
