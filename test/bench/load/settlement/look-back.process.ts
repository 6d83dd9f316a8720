import { isCatchingUp, type ReadModelStore, readTrialBalance } from '@read-models';
import { percentile } from '../../measure/percentile';
import { MERCHANT } from '../../world/sample-order';
import { sendResult } from '../send-result';
import { withClosedViews } from './closed-views';
import type { LookBackResult, SettlementJob } from './settlement.job';

const TRIAL_BALANCES = 1_000;

/** Trial balances as of sequences around the middle of the log. */
process.once('message', async ({ settings }: SettlementJob) => {
  const result = await withClosedViews(settings, (views, head) => lookBack(views, Math.floor(head / 2)));
  sendResult<LookBackResult>(result);
});

async function lookBack(views: ReadModelStore, sequence: number): Promise<LookBackResult> {
  const milliseconds: number[] = [];
  for (let i = 0; i < TRIAL_BALANCES; i++) {
    const start = performance.now();
    // Everywhere in the half around it, so that no two meet the same page of the file.
    const asOf = Math.floor(sequence / 2 + (sequence * i) / TRIAL_BALANCES);
    const read = await readTrialBalance(views, { merchantId: MERCHANT, currency: 'EUR' }, asOf);
    if (isCatchingUp(read)) throw new Error('the views are behind');
    milliseconds.push(performance.now() - start);
  }
  return { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99), sequence };
}
