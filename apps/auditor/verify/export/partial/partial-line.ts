/** A line of a partial export: an event, and the proof that it is one of the whole log. */
export interface PartialLine {
  readonly sequence: number;
  /** The bytes that were hashed, as a text. */
  readonly event: string;
  /** Of the event before it in its stream; 64 zeros before the first. Lower-case hex. */
  readonly previousHash: string;
  /** RFC 9162, from the leaf up to the root of the head in the manifest; lower-case hex. */
  readonly proof: readonly string[];
}

export function lineText({ sequence, event, previousHash, proof }: PartialLine): string {
  return `${JSON.stringify({ sequence, event, previousHash, proof })}\n`;
}

/** Undefined for a line that is none. */
export function parseLine(text: string): PartialLine | undefined {
  try {
    const value = JSON.parse(text) as PartialLine;
    const { sequence, event, previousHash, proof } = value;
    const whole = Number.isSafeInteger(sequence) && typeof event === 'string' && /^[0-9a-f]{64}$/.test(previousHash);
    return whole && Array.isArray(proof) && proof.every((hash) => typeof hash === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
