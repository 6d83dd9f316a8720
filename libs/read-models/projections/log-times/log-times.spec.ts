import type { Instant } from '@domain';
import fc from 'fast-check';
import { createTestLog, type Said } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { logTimesProjection, minuteOf } from './log-times.projection';
import { readFirstSequenceFrom, readMinuteAt } from './log-times.reader';

/** Clocks of several machines, a few minutes apart: what the log says next may be recorded a little before. */
const times = fc.array(fc.integer({ min: 0, max: 12 * 60_000 }), { minLength: 1, maxLength: 40 });

describe('the times of the log', () => {
  it('tell the first event at or after a minute, also where clocks differ', async () => {
    await fc.assert(
      fc.asyncProperty(times, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (offsets, batches) => {
        const recorded = offsets.map(at);
        const views = await viewsOf(recorded, batches);
        for (let minutes = -1; minutes <= 13; minutes += 1) {
          const minute = at(minutes * 60_000);
          const first = recorded.findIndex((recordedAt) => recordedAt >= minute);
          expect(await readFirstSequenceFrom(views, minute)).toMatchObject({ answer: first < 0 ? undefined : first });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tell the latest minute that the log had come to with an event', async () => {
    await fc.assert(
      fc.asyncProperty(times, async (offsets) => {
        const recorded = offsets.map(at);
        const views = await viewsOf(recorded);
        for (const sequence of recorded.keys()) {
          const latest =
            recorded
              .slice(0, sequence + 1)
              .toSorted()
              .at(-1) ?? '';
          expect(await readMinuteAt(views, sequence)).toMatchObject({ answer: minuteOf(latest) });
        }
        expect(await readMinuteAt(views, -1)).toMatchObject({ answer: undefined });
      }),
      { numRuns: 60 },
    );
  });

  it('keep what they said of a minute, whatever is recorded later', async () => {
    const minute = at(120_000);
    const before = [at(0), at(119_999)];
    const after = [...before, at(120_000), at(60_000), at(180_000)];
    expect(await readFirstSequenceFrom(await viewsOf(before), minute)).toMatchObject({ answer: undefined });
    expect(await readFirstSequenceFrom(await viewsOf(after.slice(0, 3)), minute)).toMatchObject({ answer: 2 });
    expect(await readFirstSequenceFrom(await viewsOf(after), minute)).toMatchObject({ answer: 2 });
  });

  it('are not asked about anything but whole minutes', async () => {
    const views = await viewsOf([at(0)]);
    expect(() => readFirstSequenceFrom(views, at(1))).toThrow('no whole minute');
  });

  it('are catching up before anything was folded', async () => {
    const views = await foldedViews(createTestLog([]), undefined, undefined, []);
    expect(await readMinuteAt(views, 0)).toMatchObject({ catchingUp: { sequence: -1 } });
  });
});

function viewsOf(recorded: readonly Instant[], batches?: readonly number[]) {
  const said = recorded.map((recordedAt): Said => {
    return { event: { type: 'OrderCancelled', orderId: 'o', currency: 'EUR', lines: [] }, merchantId: 'm', recordedAt };
  });
  return foldedViews(createTestLog(said), undefined, batches, [logTimesProjection]);
}

function at(ms: number): Instant {
  return new Date(Date.parse('2026-03-01T17:55:00.000Z') + ms).toISOString();
}
