import { decideMerchant } from './decide-merchant';
import { evolveMerchant } from './merchant.state';
import type { MerchantTerms } from './terms.events';
import { TERMS } from './terms.fixture';
import { cutOffsDue, termsBefore } from './terms-in-force';

const set = (terms: MerchantTerms) =>
  decideMerchant({ type: 'SetMerchantTerms', recordedAt: '2026-01-05T09:00:00.000Z', actor: 'finance', terms });

describe('setting terms', () => {
  it('records them whole, and the latest are the terms', () => {
    const answer = set(TERMS);
    expect(answer).toEqual([{ type: 'MerchantTermsSet', ...TERMS }]);
    if ('refusal' in answer) throw new Error('accepted');
    const older = evolveMerchant(undefined, { type: 'MerchantTermsSet', ...TERMS, zone: 'UTC' });
    expect(evolveMerchant(older, answer[0])).toEqual({ terms: TERMS, payoutAccounts: {} });
  });

  it.each<[string, string, Partial<MerchantTerms>]>([
    ['a weekday that no week has', 'schedule', { schedule: { every: 'week', weekday: 8 } }],
    ['a day that no month has', 'schedule', { schedule: { every: 'month', day: 0 } }],
    ['half a weekday', 'schedule', { schedule: { every: 'week', weekday: 1.5 } }],
    ['a time that no clock shows', 'cutOffTime', { cutOffTime: '24:00' }],
    ['a time without its zero', 'cutOffTime', { cutOffTime: '9:00' }],
    ['a zone that is none', 'zone', { zone: 'Europe/Atlantis' }],
    ['an offset instead of a zone', 'zone', { zone: '+01:00' }],
    ['a delay that is too long', 'delay.days', { delay: { days: 366, kind: 'calendar' } }],
    ['a delay into the past', 'delay.days', { delay: { days: -1, kind: 'calendar' } }],
    ['a holiday that no year has', 'holidays', { holidays: ['2026-02-30'] }],
    ['a holiday twice', 'holidays', { holidays: ['2026-01-06', '2026-01-06'] }],
    ['holidays out of order', 'holidays', { holidays: ['2026-12-25', '2026-01-06'] }],
    ['a minimum in a currency that is none', 'minimumPayouts', { minimumPayouts: [{ currency: 'XXX', amount: 1n }] }],
    ['a negative minimum', 'minimumPayouts', { minimumPayouts: [{ currency: 'EUR', amount: -1n }] }],
    ['two fixed fees in one currency', 'fee.fixed', { fee: { rate: 0, fixed: [eur(1n), eur(2n)] } }],
    ['a fixed fee beyond reason', 'fee.fixed', { fee: { rate: 0, fixed: [eur(10n ** 12n + 1n)] } }],
    ['a fee of more than all', 'fee.rate', { fee: { rate: 10_001, fixed: [] } }],
    ['tax of less than nothing', 'feeVatRate', { feeVatRate: -1 }],
    ['to hold back more than all', 'holdback.rate', { holdback: { rate: 10_001, days: 1 } }],
    ['to hold back for ever', 'holdback.days', { holdback: { rate: 1, days: 731 } }],
  ])('refuses %s', (_what, member, change) => {
    expect(set({ ...TERMS, ...change })).toMatchObject({ refusal: 'VALIDATION_FAILED', explains: { member } });
  });

  it('refuses more holidays than an event can carry', () => {
    const holidays = Array.from({ length: 501 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(set({ ...TERMS, holidays })).toMatchObject({ refusal: 'LIMIT_EXCEEDED', explains: { requested: 501 } });
    expect(set({ ...TERMS, holidays: holidays.slice(1) })).not.toHaveProperty('refusal');
  });
});

describe('setting a payout account', () => {
  const account = { name: 'Shop AB', iban: 'SE4550000000058398257466' };
  const given = { recordedAt: '2026-01-05T09:00:00.000Z', actor: 'finance' };

  it('leaves the terms and the accounts of other currencies as they are', () => {
    const answer = decideMerchant({ type: 'SetPayoutAccount', ...given, currency: 'EUR', account });
    if ('refusal' in answer) throw new Error('accepted');
    const before = { terms: TERMS, payoutAccounts: { SEK: account } };
    expect(evolveMerchant(before, answer[0])).toEqual({ terms: TERMS, payoutAccounts: { SEK: account, EUR: account } });
  });

  it('needs a currency that there is', () => {
    const command = { type: 'SetPayoutAccount', ...given, currency: 'XXX', account } as const;
    expect(decideMerchant(command)).toMatchObject({ refusal: 'VALIDATION_FAILED' });
  });
});

describe('the terms in force', () => {
  const daily: MerchantTerms = { ...TERMS, schedule: { every: 'day' }, cutOffTime: '12:00', zone: 'UTC' };
  const evening: MerchantTerms = { ...daily, cutOffTime: '18:00' };
  const history = [
    { terms: daily, sequence: 3, recordedAt: '2026-01-05T09:00:00.000Z' },
    { terms: evening, sequence: 9, recordedAt: '2026-01-07T12:00:00.000Z' },
  ];

  it('for an event are the latest at a lower sequence, and none before the first', () => {
    expect([2, 3, 4, 9, 10].map((sequence) => termsBefore(history, sequence))).toEqual([
      undefined,
      undefined,
      daily,
      daily,
      evening,
    ]);
  });

  it('at a cut-off are those recorded before it: also the cut-off at the very moment they are replaced', () => {
    const due = [...cutOffsDue(history, undefined, '2026-01-08T18:00:00.000Z')];
    expect(due.map(({ cutOff, terms }) => [cutOff, terms.cutOffTime])).toEqual([
      ['2026-01-05T12:00:00.000Z', '12:00'],
      ['2026-01-06T12:00:00.000Z', '12:00'],
      ['2026-01-07T12:00:00.000Z', '12:00'],
      ['2026-01-07T18:00:00.000Z', '18:00'],
      ['2026-01-08T18:00:00.000Z', '18:00'],
    ]);
  });

  it('name missed cut-offs oldest first, from the last that was closed, whenever they are asked', () => {
    const all = [...cutOffsDue(history, undefined, '2026-01-08T18:00:00.000Z')].map(({ cutOff }) => cutOff);
    for (const [place, closed] of all.entries()) {
      for (const now of all) {
        const due = [...cutOffsDue(history, closed, now)].map(({ cutOff }) => cutOff);
        expect(due).toEqual(all.slice(place + 1).filter((cutOff) => cutOff <= now));
      }
    }
  });

  it('without any, nothing is cut off', () => {
    expect([...cutOffsDue([], undefined, '2026-01-08T18:00:00.000Z')]).toEqual([]);
  });
});

function eur(amount: bigint) {
  return { currency: 'EUR', amount };
}
