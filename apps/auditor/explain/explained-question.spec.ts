import { logFeed } from '@ledger';
import { createMemoryReadModels } from '@read-models';
import { EMPTY } from 'rxjs';
import { record } from '../recorded-log.fixture';
import { replayIntoViews } from '../replay/replay-into-views';
import { settledWeek } from '../settled-log.fixture';
import { type ExplainOptions, explainedQuestion } from './explained-question';
import { answerOf } from './with-placed-log';

const M1 = { merchant: 'm1' };

describe('what auditor explain is asked', () => {
  async function explained(options: Omit<ExplainOptions, 'merchant'>) {
    const store = await record(settledWeek());
    const views = createMemoryReadModels();
    await replayIntoViews({ feed: logFeed(store, EMPTY), views, now: () => '2026-06-01T00:00:00.000Z' });
    const ask = explainedQuestion({ ...M1, ...options });
    return answerOf(await ask({ store, views }, {})).answer;
  }

  it.each([
    ['an order', { order: 'o1', figure: 'captured' }, 10_000n, 1],
    ['a line of it', { order: 'o1', figure: 'captured', line: 1, measure: 'quantity' }, 1n, 1],
    ['a customer', { customer: 'c1', currency: 'SEK' }, 0n, 0],
    ['a settlement', { settlement: 'SEK/1' }, 8_562n, 4],
    ['a kind of its entries', { settlement: 'SEK/1', kind: 'fee' }, -350n, 1],
    ['a payout', { payout: 'SEK-1' }, 8_562n, 4],
    ['the queue', { queue: 'SEK', kind: 'sale' }, 10_000n, 1],
    ['an account, now', { account: 'SEK:fee_revenue' }, -275n, 2],
    ['an account, then', { account: 'SEK:fee_revenue', asOf: 4 }, -350n, 1],
  ] as const)('may be about %s', async (_, options, amount, shares) => {
    const answer = await explained(options);
    expect([answer.amount, answer.carriedForward, answer.shares.length]).toEqual([amount, amount, shares]);
  });

  it.each([
    [{}, /say of what: one of --order, --customer/],
    [{ order: 'o1', queue: 'EUR' }, /say of what/],
    [{ order: 'o1' }, /--figure is one of total, remaining/],
    [{ customer: 'c1' }, /say --currency/],
    [{ settlement: '1' }, /CURRENCY\/NUMBER/],
    [{ account: 'EUR:purse' }, /--account is one of cash/],
  ] as const)('is not %j', (options, fault) => {
    expect(() => explainedQuestion({ ...M1, ...options })).toThrow(fault);
  });

  it('is answered as far as the views have come, and for what there is', async () => {
    await expect(explained({ order: 'o1', figure: 'owed', asOf: 999 })).rejects.toThrow(/not as far as the question/);
    await expect(explained({ order: 'o9', figure: 'owed' })).rejects.toThrow('There is no such order.');
  });
});
