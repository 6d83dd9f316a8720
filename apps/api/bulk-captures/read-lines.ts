const NEWLINE = 0x0a;

/** One line of a body, counted from 1; `bytes` is absent where it was longer than a line may be. */
export interface BodyLine {
  readonly line: number;
  readonly bytes?: Buffer;
}

/**
 * Cuts a stream into lines as it arrives, and holds no more of it than one line. Empty lines are counted and left
 * out; a last line without its newline is a line, unless the stream broke off: then nobody knows what it meant.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, lineBytesMax: number): AsyncGenerator<BodyLine[]> {
  let line = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;

  const cut = (): BodyLine[] => {
    const ended = heldBytes > lineBytesMax ? { line } : { line, bytes: Buffer.concat(held) };
    const empty = ended.bytes?.every((byte) => byte === 0x0d || byte === 0x20);
    [held, heldBytes] = [[], 0];
    line += 1;
    return empty ? [] : [ended];
  };
  const hold = (part: Buffer) => {
    heldBytes += part.length;
    if (heldBytes <= lineBytesMax) held.push(part);
    else held = [];
  };

  for await (const chunk of chunks) {
    const lines: BodyLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end));
      lines.push(...cut());
      from = end + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (heldBytes > 0) yield cut();
}
