import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grow, someStream } from '../contract/stored-events';
import { logMarks } from './log.marks';
import { type LogFolder, logFolder } from './log-folder.fixture';

const MOVED = { to: 'sqlite:elsewhere', events: 3, headHash: 'ab', movedAt: '2026-01-05T08:00:00.000Z' };

describe('a log that goes on elsewhere', () => {
  let log: LogFolder;
  beforeEach(async () => {
    log = logFolder();
    const store = await log.open();
    await grow(store, someStream(), 3);
    await store.close();
  });
  afterEach(() => log.cleanUp());

  it('is opened by no writer, which is told where it went', async () => {
    logMarks(log.folder).markMoved(MOVED);
    await expect(log.open()).rejects.toThrow(/has moved to sqlite:elsewhere with 3 events .*takes no more/);
    await expect(log.open({ arriving: true })).rejects.toThrow('has moved to');
  });

  it('can still be read', async () => {
    logMarks(log.folder).markMoved(MOVED);
    const reader = await log.open({ readOnly: true });
    expect((await reader.readAll('', 10)).events).toHaveLength(3);
  });

  it('takes events again once somebody has deleted the mark', async () => {
    const { markMoved, moved, files } = logMarks(log.folder);
    markMoved(MOVED);
    expect(moved()).toEqual(MOVED);
    rmSync(files.moved);
    await grow(await log.open(), someStream(), 1);
  });

  it('is opened by no writer either where the mark cannot be read', async () => {
    writeFileSync(join(log.folder, 'moved.json'), '{');
    await expect(log.open()).rejects.toThrow('cannot be read');
  });

  it('lets go of the lock, so that the mark can be deleted and the log opened at once', async () => {
    const { markMoved, files } = logMarks(log.folder);
    markMoved(MOVED);
    await expect(log.open()).rejects.toThrow('has moved');
    rmSync(files.moved);
    await (await log.open()).ready();
  });
});

describe('a log that is being copied here', () => {
  let log: LogFolder;
  beforeEach(() => {
    log = logFolder();
    logMarks(log.folder).markArriving({ from: 'sqlite:old' });
  });
  afterEach(() => log.cleanUp());

  it('is opened by whoever copies it and by no other writer', async () => {
    await expect(log.open()).rejects.toThrow('still being copied from sqlite:old');
    await grow(await log.open({ arriving: true }), someStream(), 1);
  });

  it('is opened by everybody once it is whole', async () => {
    logMarks(log.folder).markArrived();
    await grow(await log.open(), someStream(), 1);
  });
});
