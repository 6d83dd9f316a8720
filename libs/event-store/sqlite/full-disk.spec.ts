import { readEverything } from '../contract/collect';
import { grow, someStream } from '../contract/stored-events';
import { type LogFolder, logFolder } from './log-folder.fixture';
import { startWriting } from './writing-process.fixture';

const FILE_KILOBYTES_MAX = 2_000;

// Windows has no such limit to set.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('a log whose disk is full', () => {
  let log: LogFolder;

  beforeEach(() => {
    log = logFolder();
  });

  afterEach(() => log.cleanUp());

  it('answers "unknown" from then on, and is whole when it is opened again', async () => {
    const writing = startWriting(log.folder, FILE_KILOBYTES_MAX);
    expect(await writing.said('failed')).toBe('failed unknown');
    expect(await writing.said('later')).toBe('later unknown');
    expect(await writing.said('ready')).toContain('the commit failed');
    await writing.said('closed');
    await writing.ended();

    const again = await log.open();
    const streams = new Set((await readEverything(again, 1_000)).map((event) => event.stream));
    const told = writing.lines.filter((line) => line.startsWith('recorded ')).map((line) => line.slice(9));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((stream) => !streams.has(stream))).toEqual([]);
    await grow(again, someStream(), 1);
  });
});
