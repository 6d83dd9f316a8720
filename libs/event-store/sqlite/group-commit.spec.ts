import { someStream, storedEvents } from '../contract/stored-events';
import { NO_STREAM } from '../event-store.port';
import type { CommittedGroup } from './group-commit';
import { type LogFolder, logFolder } from './log-folder.fixture';

describe('group commit', () => {
  let log: LogFolder;
  let groups: CommittedGroup[];

  beforeEach(() => {
    log = logFolder();
    groups = [];
  });

  afterEach(() => log.cleanUp());

  const open = () => log.open({ onCommit: (group) => groups.push(group) });
  const sum = (member: 'appends' | 'events') => groups.reduce((total, group) => total + group[member], 0);

  it('lets appends of one turn share a commit, and counts what was written', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 100 }, () => store.append(someStream(), NO_STREAM, storedEvents(2))));
    expect(groups).toEqual([{ appends: 100, events: 200, milliseconds: expect.any(Number) }]);
  });

  it('gathers what comes while a commit is on its way', async () => {
    const store = await open();
    const callers = Array.from({ length: 50 }, async () => {
      for (let round = 0; round < 10; round += 1) await store.append(someStream(), NO_STREAM, storedEvents(1));
    });
    await Promise.all(callers);
    expect(sum('appends')).toBe(500);
    expect(groups.length).toBeLessThan(100);
  });

  it('judges two appends to one stream within one commit one after the other', async () => {
    const store = await open();
    const stream = someStream();
    const answers = await Promise.all([
      store.append(stream, NO_STREAM, storedEvents(2)),
      store.append(stream, NO_STREAM, storedEvents(1)),
      store.append(stream, 1, storedEvents(1)),
      store.append(stream, 1, storedEvents(1)),
    ]);
    expect(answers.map((answer) => answer.appended)).toEqual([true, false, true, false]);
    expect(groups).toHaveLength(1);
    expect(sum('events')).toBe(3);
    expect(await store.readStream(stream, 0, 10)).toHaveLength(3);
  });

  it('hands the writer a bounded number of bytes at once, however much waits', async () => {
    const store = await open();
    const [event] = storedEvents(1);
    if (!event) throw new Error('one event was asked for');
    const large = { ...event, bytes: Buffer.alloc(900_000, 'x') };
    await Promise.all(Array.from({ length: 40 }, () => store.append(someStream(), NO_STREAM, [large])));
    expect(groups.map((group) => group.appends)).toEqual([18, 18, 4]);
  });

  it('turns away what would spoil the whole commit', async () => {
    const store = await open();
    const [event] = storedEvents(1);
    if (!event) throw new Error('one event was asked for');
    await expect(store.append(someStream(), NO_STREAM, [{ ...event, hash: Buffer.alloc(31) }])).rejects.toThrow('32');
    await expect(store.append(someStream(), 0.5, [event])).rejects.toThrow('no revision');
    await store.ready();
  });
});
