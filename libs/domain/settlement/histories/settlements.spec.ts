import fc from 'fast-check';
import type { PlacedEntry } from '../closing/placed-entry';
import { live } from './live.fixture';
import { merchantHistory } from './merchant-history.fixture';
import { createMerchantLog, type MerchantLog } from './merchant-log.fixture';
import { eachLife, runTimes, theEnd } from './runs.fixture';

describe('over the whole life of a merchant, whenever settlement runs and is killed', () => {
  it('each settlement is explained to zero, follows the one before, and never goes back', () => {
    eachLife(100, ({ closed }) => {
      for (const [place, { event, members }] of closed.entries()) {
        const before = closed[place - 1]?.event;
        const sum = event.totalsByKind.reduce((total, { amount }) => total + amount, 0n);
        expect(event.openingBalance).toBe(before?.closingBalance ?? 0n);
        expect(event.openingBalance + sum).toBe(event.payoutAmount + event.closingBalance);
        expect(sum).toBe(sumOf(members));
        expect(event.count).toBe(members.length);
        expect(event.payoutAmount >= 0n && (event.payoutAmount === 0n || event.closingBalance === 0n)).toBe(true);
        if (!before) continue;
        expect(event.cutOff > before.cutOff).toBe(true);
        expect(event.dueThrough >= before.dueThrough).toBe(true);
        expect(event.throughSequence >= before.throughSequence).toBe(true);
      }
    });
  });

  it('each entry is in exactly one settlement once a cut-off after it has closed, and until then in none', () => {
    eachLife(100, ({ log, closed }) => {
      const last = closed.at(-1)?.event;
      const taken = closed.flatMap(({ members }) => members);
      expect(new Set(taken).size).toBe(taken.length);
      for (const entry of log.flatMap(({ entries }) => entries)) {
        const due = last && entry.due <= last.dueThrough && entry.sequence <= last.throughSequence;
        expect(taken.includes(entry)).toBe(Boolean(due));
      }
    });
  });

  it('the settlements are the same, of the same entries, however the runs were spread and cut short', () => {
    fc.assert(
      fc.property(merchantHistory, runTimes, runTimes, (history, some, others) => {
        const [a, b] = [some, others].map((at) => {
          const log = createMerchantLog(history.currency);
          live(history, { at: [...at, ...theEnd(history)], outcomes: ['confirm'] }, log, () => undefined);
          return settlementsOf(log);
        });
        expect(a).toEqual(b);
      }),
      { numRuns: 50 },
    );
  });
});

/** What a settlement says, but for sequences: these count the events of settlement too, which come when it runs. */
function settlementsOf({ closed, log }: MerchantLog): unknown[] {
  const facts = log.filter(({ entries }) => entries.length > 0).map(({ sequence }) => sequence);
  return closed.map(({ event: { throughSequence, rootHash, ...event }, members }) => ({
    event,
    members: members.map(({ sequence, ...entry }) => ({ ...entry, fact: facts.indexOf(sequence) })),
  }));
}

function sumOf(entries: readonly PlacedEntry[]): bigint {
  return entries.reduce((sum, { amount }) => sum + amount, 0n);
}
