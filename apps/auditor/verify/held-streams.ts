import type { VerifiedStream } from './verified-stream';

/** Verified streams within a bound of memory: the ones not met for longest go first, and are verified anew when met. */
export function holdStreams(bytesMax: number) {
  const held = new Map<string, VerifiedStream>();
  let bytes = 0;

  function take(stream: string): VerifiedStream | undefined {
    const found = held.get(stream);
    if (!found) return undefined;
    held.delete(stream);
    bytes -= found.bytes;
    return found;
  }

  return {
    /** Hands the stream out; whoever takes it puts its next state back. */
    take,
    put(stream: string, verified: VerifiedStream): void {
      held.set(stream, verified);
      bytes += verified.bytes;
      for (const oldest of held.keys()) {
        if (bytes <= bytesMax) break;
        take(oldest);
      }
    },
    size: () => held.size,
  };
}

export type HeldStreams = ReturnType<typeof holdStreams>;
