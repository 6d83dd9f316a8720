import { readEverything } from '../contract/collect';
import { grow, someStream, storedEvents } from '../contract/stored-events';
import { NO_STREAM, type RecordedEvent } from '../event-store.port';
import { type LogFolder, logFolder } from './log-folder.fixture';
import { startWriting, type WritingProcess } from './writing-process.fixture';

describe('a log in files', () => {
  let log: LogFolder;
  let writing: WritingProcess | undefined;

  beforeEach(() => {
    log = logFolder();
    writing = undefined;
  });

  afterEach(async () => {
    await writing?.kill();
    await log.cleanUp();
  });

  it('has one writer: a second one in the same process is refused', async () => {
    const first = await log.open();
    await expect(log.open()).rejects.toThrow('another process writes this log');
    await grow(first, someStream(), 1);
    await first.close();
    await grow(await log.open(), someStream(), 1);
  });

  it('has one writer: a second process is refused until the first is killed, and nothing recorded is lost', async () => {
    writing = startWriting(log.folder);
    await writing.said('recorded');
    await expect(log.open()).rejects.toThrow('another process writes this log');
    await writing.kill();

    const again = await log.open();
    const kept = await readEverything(again, 1_000);
    const told = writing.lines.filter((line) => line.startsWith('recorded ')).map((line) => line.slice(9));
    const revisions = new Map<string, number[]>();
    for (const { stream, revision } of kept) revisions.set(stream, [...(revisions.get(stream) ?? []), revision]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((stream) => !revisions.has(stream))).toEqual([]);
    // An append is kept as a whole or not at all.
    expect([...revisions.values()].filter((own) => own.join() !== '0,1,2,3,4')).toEqual([]);
  });

  it('can be read and followed beside the process that writes it', async () => {
    writing = startWriting(log.folder);
    await writing.said('recorded');
    const reader = await log.open({ readOnly: true });
    const before = await reader.head();
    const seen: RecordedEvent[] = [];
    await new Promise<void>((resolve, reject) => {
      const subscription = reader.subscribe('').subscribe({
        next(event) {
          seen.push(event);
          if (seen.length < 2_000) return;
          subscription.unsubscribe();
          resolve();
        },
        error: reject,
      });
    });
    expect(Number(seen.at(-1)?.cursor)).toBeGreaterThan(Number(before?.cursor));
    expect((await reader.readAll('', 2_000)).events).toEqual(seen);
  });

  it('takes nothing through a handle that only reads', async () => {
    const writer = await log.open();
    await grow(writer, someStream(), 1);
    const reader = await log.open({ readOnly: true });
    await expect(reader.append(someStream(), NO_STREAM, storedEvents(1))).rejects.toThrow('read only');
    await expect(reader.ready()).rejects.toThrow('read only');
    expect(await reader.readAll('', 10)).toEqual(await writer.readAll('', 10));
  });

  it('can be read while nobody writes it, and not before it was ever written', async () => {
    await expect(log.open({ readOnly: true })).rejects.toThrow('there is no log');
    const writer = await log.open();
    await grow(writer, someStream(), 3);
    await writer.close();
    expect((await (await log.open({ readOnly: true })).readAll('', 10)).events).toHaveLength(3);
  });
});
