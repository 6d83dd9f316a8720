import { naiveTreeHash } from '@testing';
import { TERMS } from '../terms/terms.fixture';
import { type CloseSettlement, closeSettlement, reachCutOff } from './close-settlement';
import { evolveSettlement, initialSettlement, type SettlementState } from './closing.state';
import { entryText, type PlacedEntry } from './placed-entry';
import { summaryOf } from './tree-hash.fixture';

const GIVEN = { recordedAt: '2026-02-01T00:00:00.000Z', actor: 'clock' } as const;
const SALE: PlacedEntry = { kind: 'sale', amount: 2_000n, due: '2026-01-08', sequence: 5, index: 0 };
const FEE: PlacedEntry = { kind: 'fee', amount: -100n, due: '2026-01-08', sequence: 5, index: 1 };
const UNDONE: PlacedEntry = {
  kind: 'correction',
  mirrors: 'sale',
  amount: -2_000n,
  due: '2026-01-15',
  sequence: 9,
  index: 0,
};

describe('closing a settlement', () => {
  it('pays what is due and leaves nothing, with its reach, totals and hash', () => {
    expect(closed(closing('2026-01-09T17:00:00.000Z', 7, [SALE, FEE]))).toEqual({
      type: 'SettlementClosed',
      currency: 'EUR',
      settlementNumber: 1,
      cutOff: '2026-01-09T17:00:00.000Z',
      dueThrough: '2026-01-09',
      throughSequence: 7,
      count: 2,
      totalsByKind: [{ kind: 'sale', count: 1, amount: 2_000n }, { kind: 'fee', count: 1, amount: -100n }], // biome-ignore format: a table
      openingBalance: 0n,
      payoutAmount: 1_900n,
      closingBalance: 0n,
      rootHash: naiveTreeHash([entryText(SALE), entryText(FEE)]),
      payoutId: 'EUR-1',
    });
  });

  it('carries forward what is negative or below the minimum, and pays it once it reaches it', () => {
    const small = closing('2026-01-09T17:00:00.000Z', 5, [{ ...SALE, amount: 999n }]);
    expect(closed(small)).toMatchObject({ payoutAmount: 0n, closingBalance: 999n });
    expect(closed(small)).not.toHaveProperty('payoutId');
    const one = closing('2026-01-16T17:00:00.000Z', 8, [{ ...SALE, amount: 1n, sequence: 8 }]);
    expect(closed(one, stateAfter(small))).toMatchObject({
      settlementNumber: 2,
      openingBalance: 999n,
      payoutAmount: 1_000n,
      closingBalance: 0n,
      payoutId: 'EUR-2',
    });
    const negative = closing('2026-01-16T17:00:00.000Z', 9, [UNDONE]);
    expect(closed(negative, stateAfter(small))).toMatchObject({ payoutAmount: 0n, closingBalance: -1_001n });
  });

  it('counts corrections under the kind that they mirror', () => {
    const both = [SALE, UNDONE, { ...UNDONE, mirrors: 'fee' as const, amount: 100n, index: 1 }];
    expect(closed(closing('2026-01-16T17:00:00.000Z', 9, both)).totalsByKind).toEqual([
      { kind: 'sale', count: 2, amount: 0n },
      { kind: 'fee', count: 1, amount: 100n },
    ]);
  });

  it('without entries pays a balance that a lower minimum has freed, and otherwise closes nothing', () => {
    const small = closing('2026-01-09T17:00:00.000Z', 5, [{ ...SALE, amount: 999n }]);
    const empty = closing('2026-01-16T17:00:00.000Z', 9, []);
    expect(closeSettlement(empty, stateAfter(small))).toMatchObject({ refusal: 'NOTHING_TO_SETTLE' });
    const freed = { ...empty, terms: { ...TERMS, minimumPayouts: [] } };
    expect(closed(freed, stateAfter(small))).toMatchObject({ count: 0, payoutAmount: 999n, closingBalance: 0n });
  });

  it('never goes back: a cut-off closes once, and none before it', () => {
    const first = closing('2026-01-09T17:00:00.000Z', 7, [SALE]);
    for (const [cutOff, throughSequence] of [
      ['2026-01-09T17:00:00.000Z', 8],
      ['2026-01-02T17:00:00.000Z', 8],
      ['2026-01-16T17:00:00.000Z', 6],
    ] as const) {
      const again = closing(cutOff, throughSequence, [UNDONE]);
      expect(closeSettlement(again, stateAfter(first))).toMatchObject({ refusal: 'CUT_OFF_CLOSED' });
    }
  });

  it('waits for the cut-off', () => {
    const early = { ...closing('2026-02-06T17:00:00.000Z', 7, [SALE]), recordedAt: '2026-02-06T16:59:59.999Z' };
    expect(closeSettlement(early, initialSettlement)).toMatchObject({ refusal: 'CUT_OFF_NOT_REACHED' });
    expect(closeSettlement({ ...early, recordedAt: early.cutOff }, initialSettlement)).toHaveLength(1);
    const reach = { type: 'ReachCutOff', ...GIVEN, cutOff: '2026-02-01T00:00:00.000Z' } as const;
    expect(reachCutOff(reach)).toEqual([{ type: 'CutOffReached', cutOff: '2026-02-01T00:00:00.000Z' }]);
    expect(reachCutOff({ ...reach, recordedAt: '2026-01-31T23:59:59.999Z' })).toMatchObject({
      refusal: 'CUT_OFF_NOT_REACHED',
    });
  });

  it('does not go on with figures that contradict each other, nor from a closing that is missing', () => {
    const wrong = closing('2026-01-09T17:00:00.000Z', 7, [SALE]);
    const add = (change: Partial<typeof wrong.entries>) => ({ ...wrong, entries: { ...wrong.entries, ...change } });
    expect(() => closeSettlement(add({ sum: 2_001n }), initialSettlement)).toThrow('sum of the entries');
    expect(() => closeSettlement(add({ count: 2 }), initialSettlement)).toThrow('sum of the entries');
    const second = closed(closing('2026-01-16T17:00:00.000Z', 9, [UNDONE]), stateAfter(wrong));
    expect(() => evolveSettlement(initialSettlement, second)).toThrow('impossible history');
    expect(() => evolveSettlement(stateAfter(wrong), { ...second, openingBalance: 1n })).toThrow('impossible history');
  });
});

describe('the root hash of a settlement', () => {
  it('is over texts of the entries whose members stand in the order of their names', () => {
    expect(entryText(UNDONE)).toBe(
      '{"amount":"-2000","due":"2026-01-15","index":"0","kind":"correction","mirrors":"sale","sequence":"9"}',
    );
    expect(entryText(SALE)).toBe('{"amount":"2000","due":"2026-01-08","index":"0","kind":"sale","sequence":"5"}');
  });

  it('takes entries by due date, sequence and index only, and each once', () => {
    expect(() => summaryOf([FEE, SALE])).toThrow('does not come after');
    expect(() => summaryOf([SALE, SALE])).toThrow('does not come after');
    expect(() => summaryOf([UNDONE, { ...SALE, sequence: 10 }])).toThrow('does not come after');
    expect(summaryOf([SALE, FEE, UNDONE])).toMatchObject({ count: 3, sum: -100n });
  });
});

function closing(cutOff: string, throughSequence: number, entries: readonly PlacedEntry[]): CloseSettlement {
  const summary = summaryOf(entries);
  return {
    type: 'CloseSettlement',
    ...GIVEN,
    currency: 'EUR',
    cutOff,
    throughSequence,
    terms: TERMS,
    entries: summary,
  };
}

function closed(command: CloseSettlement, state: SettlementState = initialSettlement) {
  const answer = closeSettlement(command, state);
  if ('refusal' in answer) throw new Error(`refused: ${answer.refusal}`);
  return answer[0];
}

function stateAfter(...commands: readonly CloseSettlement[]): SettlementState {
  return commands.reduce<SettlementState>(
    (state, command) => evolveSettlement(state, closed(command, state)),
    initialSettlement,
  );
}
