import { setImmediate } from 'node:timers/promises';
import type { Feed, FeedPage } from '../feed.port';

interface Ahead {
  readonly after: string;
  readonly limit: number;
  /** Undefined where reading failed: whoever needs the page then reads it again, and hears why. */
  readonly page: Promise<FeedPage | undefined>;
}

/**
 * Reads a page while the one before it is being written: for one run, whose views are kept by a server. Two pages are in
 * memory then, and where views are written in the process itself nothing is won.
 */
export function readingAhead(feed: Feed): Feed {
  let ahead: Ahead | undefined;

  async function read(after: string, limit: number): Promise<FeedPage> {
    const known = ahead?.after === after && ahead.limit === limit ? await ahead.page : undefined;
    // What was the end when it was read may not be the end any more.
    return known && known.records.length > 0 ? known : feed.readAll(after, limit);
  }

  return {
    ...feed,
    async readAll(after, limit) {
      const page = await read(after, limit);
      // A page that was not full was the last one for now.
      ahead =
        page.records.length < limit ? undefined : { after: page.reached, limit, page: later(page.reached, limit) };
      return page;
    },
  };

  async function later(after: string, limit: number): Promise<FeedPage | undefined> {
    await setImmediate();
    return feed.readAll(after, limit).catch(() => undefined);
  }
}
