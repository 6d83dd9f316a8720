import type { SettlementClosed } from '../index';
import { auditOf } from './audited.fixture';
import { eachLife, lived } from './runs.fixture';
import { changing, repeating, type Spoil, skippingOne, withoutProposal } from './spoiling.fixture';

const LIVES = lived(150, 9_162);

/** With the first total 1 higher, and 1 more to carry forward: so that the settlement still adds up in itself. */
function totalChanged({ totalsByKind: [total, ...more], closingBalance }: SettlementClosed) {
  return (
    total && {
      totalsByKind: [{ ...total, amount: total.amount + 1n }, ...more],
      closingBalance: closingBalance + 1n,
    }
  );
}

function entryLeftOut({ count, totalsByKind: [total, ...more] }: SettlementClosed) {
  return total && { count: count - 1, totalsByKind: [{ ...total, count: total.count - 1 }, ...more] };
}

function before(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

describe('the audit of a log, event by event', () => {
  it('finds nothing wrong with any life of a merchant that the rules led to', () => {
    let closings = 0;
    eachLife(300, ({ log, closed }) => {
      const { audit, difference } = auditOf(log);
      expect(difference).toBeUndefined();
      expect(audit.size()).toBe(log.length);
      closings += closed.length;
    });
    expect(closings).toBeGreaterThan(300);
  });

  it.each<[sentence: string, spoil: Spoil, what: RegExp]>([
    ['a total is changed', changing('SettlementClosed', totalChanged), /its totalsByKind is/],
    ['an entry is left out', changing('SettlementClosed', entryLeftOut), /its (count|totalsByKind) is/],
    ['the last sequence is too low', changing('SettlementClosed', ({ throughSequence }) => ({ throughSequence: throughSequence - 1 })), /its throughSequence is/],
    ['the last sequence is too high', changing('SettlementClosed', ({ throughSequence }) => ({ throughSequence: throughSequence + 1 })), /its throughSequence is/],
    ['the last day is another', changing('SettlementClosed', () => ({ dueThrough: '2026-01-01' })), /its dueThrough is/],
    ['the cut-off is another', changing('SettlementClosed', ({ cutOff }) => ({ cutOff: before(cutOff) })), /its cutOff is/],
    ['a cut-off is skipped', skippingOne, /the cut-off to close next is|no settlement in \w+ was closed that pays/],
    ['more is paid out than is due', changing('SettlementClosed', ({ payoutAmount, closingBalance }) => ({ payoutAmount: payoutAmount + 1n, closingBalance: closingBalance - 1n })), /its payoutAmount is/],
    ['a payout is kept back', changing('SettlementClosed', ({ payoutAmount }) => (payoutAmount > 0n ? { payoutAmount: 0n, closingBalance: payoutAmount, payoutId: undefined } : undefined)), /its payoutAmount is/],
    ['a payout has another name', changing('SettlementClosed', ({ payoutId }) => (payoutId ? { payoutId: `${payoutId}0` } : undefined)), /its payoutId is/],
    ['the root hash is another', changing('SettlementClosed', ({ rootHash }) => ({ rootHash: rootHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })), /its rootHash is/],
    ['the opening balance is another', changing('SettlementClosed', ({ openingBalance, closingBalance }) => ({ openingBalance: openingBalance + 1n, closingBalance: closingBalance + 1n })), /its openingBalance is/],
    ['the number is another', changing('SettlementClosed', ({ settlementNumber }) => ({ settlementNumber: settlementNumber + 1 })), /its settlementNumber is/],
    ['a settlement is closed twice', repeating('SettlementClosed'), /its settlementNumber is|nothing in \w+ is to be settled/],
    ['a settlement is closed that is not due', repeating('SettlementClosed', ({ settlementNumber, closingBalance }) => ({ settlementNumber: settlementNumber + 1, count: 0, totalsByKind: [], openingBalance: closingBalance, payoutAmount: 0n, closingBalance })), /its \w+ is|nothing in \w+ is to be settled/],
    ['a payout is larger than its settlement says', changing('PayoutSent', ({ amount }) => ({ amount: amount + 1n })), /was expected/],
    ['a payout pays another settlement', changing('PayoutSent', ({ settlementNumber }) => ({ settlementNumber: settlementNumber + 1 })), /was expected/],
    ['a payout goes to an account that was never agreed', changing('PayoutSent', ({ account }) => ({ account: { ...account, accountNumber: '4321' } })), /never to go to its account/],
    ['a payout is made up', changing('PayoutSent', () => ({ payoutId: 'EUR-99' })), /no settlement in \w+ was closed that pays EUR-99/],
    ['a payout is sent twice', repeating('PayoutSent'), /PAYOUT_SENT/],
    ['a payout is confirmed twice', repeating('PayoutConfirmed'), /PAYOUT_CONFIRMED/],
    ['a payout fails with another amount', changing('PayoutFailed', ({ amount }) => ({ amount: amount + 1n })), /its amount is/],
    ['a payout fails twice', repeating('PayoutFailed'), /PAYOUT_FAILED/],
    ['a payout comes back twice', repeating('PayoutReturned'), /PAYOUT_RETURNED/],
    ['the proposer approves', changing('AdjustmentRecorded', ({ proposedBy }) => ({ approvedBy: proposedBy }), ({ proposedBy }) => proposedBy), /FOUR_EYES_REQUIRED/],
    ['somebody is said to have approved who did not', changing('AdjustmentRecorded', () => ({}), () => 'finance-3'), /its approvedBy is/],
    ['another amount is approved than was proposed', changing('AdjustmentRecorded', ({ amount }) => ({ amount: amount + 1n })), /its amount is/],
    ['another reason is approved than was proposed', changing('AdjustmentRecorded', () => ({ reason: 'a favour' })), /its reason is/],
    ['an adjustment is approved that nobody proposed', withoutProposal, /ADJUSTMENT_NOT_FOUND/],
    ['an adjustment is approved twice', repeating('AdjustmentRecorded'), /ADJUSTMENT_DECIDED/],
    ['a deposit stands twice', repeating('MerchantDepositRecorded'), /DEPOSIT_EXISTS/],
    ['a deposit takes money', changing('MerchantDepositRecorded', ({ amount }) => ({ amount: -amount })), /AMOUNT_TOO_SMALL/],
    ['terms name a zone that is none', changing('MerchantTermsSet', () => ({ zone: 'Mars/Olympus' })), /VALIDATION_FAILED/],
    ['a cut-off is reached too early', changing('CutOffReached', ({ cutOff }) => ({ cutOff: cutOff.replace('20', '21') })), /CUT_OFF_NOT_REACHED/],
    ['a payment is not all accounted for', changing('CustomerPaymentRecorded', ({ customerMoney }) => ({ customerMoney: { ...customerMoney, credit: customerMoney.credit - 1n } })), /customers owe/],
    ['a capture fails with other figures than it had', changing('CaptureFailed', ({ lines: [line, ...more] }) => line && { lines: [{ ...line, amount: line.amount + 1n }, ...more] }), /it charges the customer/],
    ['a capture fails that was never made', changing('CaptureFailed', ({ captureNumber }) => ({ captureNumber: captureNumber + 100 })), /there is no capture/],
    ['a refund speaks of a capture that was never made', changing('RefundRecorded', ({ parts }) => ({ parts: parts.map((part) => ({ ...part, captureNumber: 100 })) })), /there is no capture 100/],
    ['a capture has the number of another', changing('PartialCaptureRecorded', ({ captureNumber }) => ({ captureNumber: captureNumber + 1 })), /it is capture \d+ of its order/],
  ])('names the very event where %s', (_, spoil, what) => {
    const spoiled = LIVES.flatMap((life) => spoil(life) ?? []);
    expect(spoiled.length).toBeGreaterThan(5);
    for (const { log, sequence } of spoiled) {
      expect(auditOf(log).difference).toMatchObject({ sequence, what: expect.stringMatching(what) });
    }
  }); // biome-ignore format: an example stands on one line

  it('goes on to name the first difference, and looks at nothing behind it', () => {
    const log = [
      { recordedAt: '2026-01-05T00:00:00.000Z', event: { type: 'CutOffReached', cutOff: '2026-01-06T00:00:00.000Z' } },
    ] as const;
    const { audit, difference } = auditOf(log);
    expect(difference).toMatchObject({ sequence: 0, about: 'settlement', merchantId: null });
    const later = { merchantId: 'm1', recordedAt: '2026-01-07T00:00:00.000Z', actor: 'finance' };
    const deposit = { type: 'MerchantDepositRecorded', depositId: 'd1', currency: 'EUR', amount: 0n } as const;
    expect(audit.add(1, later, deposit)).toBe(difference);
    expect(audit.size()).toBe(1);
  });

  it('takes events in their order and without a gap only', () => {
    const { audit } = auditOf([]);
    const at = { merchantId: null, recordedAt: '2026-01-05T00:00:00.000Z', actor: 'clock' };
    expect(() => audit.add(1, at, { type: 'CutOffReached', cutOff: at.recordedAt })).toThrow('0 comes next');
  });
});
