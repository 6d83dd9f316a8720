import { captureEntries, corrections, inKindOrder, refundEntries } from './settlement-entries';

describe('the entries of a settlement', () => {
  it('are due a day after the capture, and a return not before that', () => {
    expect(captureEntries(500n, '2026-02-28')).toEqual([{ kind: 'sale', amount: 500n, due: '2026-03-01' }]);
    expect(refundEntries({ gross: 200n, returnFee: 30n }, '2026-02-28', '2026-02-28')).toEqual([
      { kind: 'return', amount: -200n, due: '2026-03-01' },
      { kind: 'return_fee', amount: 30n, due: '2026-03-01' },
    ]);
    expect(refundEntries({ gross: 200n, returnFee: 0n }, '2026-03-09', '2026-02-28')).toEqual([
      { kind: 'return', amount: -200n, due: '2026-03-09' },
    ]);
  });

  it('are mirrored one by one, now, but not before what they mirror is due', () => {
    const sale = captureEntries(500n, '2026-01-10');
    const mirror = { kind: 'correction', mirrors: 'sale', amount: -500n };
    expect(corrections(sale, '2026-01-10')).toEqual([{ ...mirror, due: '2026-01-11' }]);
    expect(corrections(sale, '2026-01-20')).toEqual([{ ...mirror, due: '2026-01-20' }]);
  });

  it('stand in the order of their kinds, of one kind as the captures were given', () => {
    const [a, b] = [1n, 2n].map((gross) => refundEntries({ gross, returnFee: gross }, '2026-01-10', '2026-01-01'));
    const ordered = inKindOrder([...(a ?? []), ...(b ?? [])]).map(({ kind, amount }) => [kind, amount]);
    expect(ordered).toEqual([['return', -1n], ['return', -2n], ['return_fee', 1n], ['return_fee', 2n]]); // biome-ignore format: a table
  });
});
