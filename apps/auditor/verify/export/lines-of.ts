import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { WrongSource } from '../wrong';

/** A line without its end, and where it begins in its file. */
export interface FileLine {
  readonly offset: number;
  readonly bytes: Buffer;
}

const READ_BYTES = 1024 * 1024;
const LINE_END = 0x0a;
/** One append is at most 900,000 bytes; in a partial export its text is escaped. */
const LINE_BYTES_MAX = 4 * 1024 * 1024;

/**
 * The lines of a file, as many at once as one read brings; `onEnd` hears SHA-256 of the file in hex. Throws WrongSource for a
 * file that cannot be read, or whose last line has no end.
 */
export async function* linesOf(
  file: string,
  name: string,
  onEnd: (sha256: string) => void,
): AsyncGenerator<FileLine[]> {
  const sum = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
      sum.update(chunk);
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const lines: FileLine[] = [];
      let begin = 0;
      for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, begin)) {
        lines.push({ offset: offset + begin, bytes: bytes.subarray(begin, end) });
        begin = end + 1;
      }
      yield lines;
      offset += begin;
      rest = bytes.subarray(begin);
      if (rest.length > LINE_BYTES_MAX) throw new WrongSource(`${name}: the line at byte ${offset} does not end`);
    }
  } catch (cause) {
    if (cause instanceof WrongSource) throw cause;
    throw new WrongSource(`${name} cannot be read: ${(cause as Error).message}`);
  }
  if (rest.length > 0) throw new WrongSource(`${name} ends within a line that begins at byte ${offset}`);
  onEnd(sum.digest('hex'));
}
