import { setTimeout as pause } from 'node:timers/promises';
import type { Feed } from '../feed.port';
import { extended } from './counting-projection.fixture';
import { createTestLog, OPENED, type TestLog } from './log.fixture';
import { readingAhead } from './reading-ahead';

describe('a feed that is read ahead', () => {
  let log: TestLog;
  beforeEach(() => {
    log = createTestLog([OPENED, ...Array.from({ length: 5 }, () => extended('a'))]);
  });

  it('has the next page read before it is asked for, and reads none twice', async () => {
    const feed = readingAhead(log);
    expect(await cursors(feed, '', 2)).toEqual(['1', '2']);
    await pause(1);
    expect(log.reads()).toBe(2);
    expect(await cursors(feed, '2', 2)).toEqual(['3', '4']);
    expect(await cursors(feed, '4', 2)).toEqual(['5', '6']);
    expect(log.reads()).toBeLessThanOrEqual(4);
  });

  it('never takes an end that it saw earlier for the end now', async () => {
    const feed = readingAhead(log);
    expect(await cursors(feed, '4', 2)).toEqual(['5', '6']);
    await pause(1);
    log.append(extended('a'));
    expect(await cursors(feed, '6', 2)).toEqual(['7']);
    log.append(extended('a'));
    expect(await cursors(feed, '7', 2)).toEqual(['8']);
  });

  it('answers whatever else is asked for', async () => {
    const feed = readingAhead(log);
    await cursors(feed, '', 2);
    await pause(1);
    expect(await cursors(feed, '2', 3)).toEqual(['3', '4', '5']);
    expect(await cursors(feed, '1', 1)).toEqual(['2']);
  });

  it('tells of a log that cannot be read only to whoever asks, and reads again then', async () => {
    let broken = false;
    const feed = readingAhead({
      ...log,
      readAll: async (after, limit) => {
        if (broken) throw new Error('the log is away');
        return log.readAll(after, limit);
      },
    });
    await cursors(feed, '', 2);
    broken = true;
    await pause(1);
    await expect(cursors(feed, '2', 2)).rejects.toThrow('away');
    broken = false;
    expect(await cursors(feed, '2', 2)).toEqual(['3', '4']);
  });

  async function cursors(feed: Feed, after: string, limit: number): Promise<string[]> {
    return (await feed.readAll(after, limit)).records.map(({ cursor }) => cursor);
  }
});
