import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockPlaceFile, noClockPlace } from './clock-place.file';
import { simulatedClock } from './simulated.clock';
import { systemClock } from './system.clock';

const MONDAY = '2026-01-05T08:00:00.000Z';
const TUESDAY = '2026-01-06T08:00:00.000Z';
const WEDNESDAY = '2026-01-07T08:00:00.000Z';

describe('the system clock', () => {
  it('tells the time in UTC with milliseconds', () => {
    expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(1000);
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe('a simulated clock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('stands still until it is told to move', async () => {
    const clock = await simulatedClock(noClockPlace, undefined, MONDAY);
    expect(clock.now()).toBe(MONDAY);
    expect(await clock.advanceTo('2026-01-06T09:00:00+01:00')).toBe(TUESDAY);
    expect(clock.now()).toBe(TUESDAY);
  });

  it('never moves back', async () => {
    const clock = await simulatedClock(noClockPlace, undefined, TUESDAY);
    await expect(clock.advanceTo(MONDAY)).rejects.toThrow(RangeError);
    expect(clock.now()).toBe(TUESDAY);
  });

  it('keeps the later place when two move it at once', async () => {
    const clock = await simulatedClock(clockPlaceFile(folder), undefined, MONDAY);
    const moves = [clock.advanceTo(WEDNESDAY), clock.advanceTo(TUESDAY)];
    expect((await Promise.allSettled(moves)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await simulatedClock(clockPlaceFile(folder), undefined, MONDAY)).now()).toBe(WEDNESDAY);
  });

  it('goes on after a restart from where it stood, whatever start is named then', async () => {
    const before = await simulatedClock(clockPlaceFile(folder), undefined, MONDAY);
    await before.advanceTo(WEDNESDAY);
    const after = await simulatedClock(clockPlaceFile(folder), TUESDAY, MONDAY);
    expect(after.now()).toBe(WEDNESDAY);
    expect(await readdir(folder)).toEqual(['clock.json']);
  });

  it('goes on from the last event of the log where its own place was lost', async () => {
    const clock = await simulatedClock(clockPlaceFile(folder), TUESDAY, MONDAY);
    expect(clock.now()).toBe(TUESDAY);
  });
});
