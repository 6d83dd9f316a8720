import { createReadStream } from 'node:fs';

const LINE_FEED = 10;

/** How many lines a file has behind its header: what a progress bar needs, and no more exact than that. */
export async function countRows(file: string): Promise<number> {
  let lineFeeds = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lineFeeds += 1;
  }
  return Math.max(1, lineFeeds - 1);
}
