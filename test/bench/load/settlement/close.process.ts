import { loadConfiguration, openLedger, openViewsToWrite } from '@ledger';
import type { SimulatedClock } from '../../../../libs/ledger/clock/clock';
import { composeCache, composeCommandWorld } from '../../../../libs/ledger/commands/compose-commands';
import { MerchantMoneyCommands } from '../../../../libs/ledger/commands/merchant-money/merchant-money.commands';
import { LedgerMetrics } from '../../../../libs/ledger/metrics/ledger.metrics';
import { composeSettlementRun } from '../../../../libs/ledger/settlement/compose-settlement-run';
import { MERCHANT } from '../../world/sample-order';
import { AFTER_CUT_OFF } from '../../world/settlement-log';
import { sendResult } from '../send-result';
import { type ClosingResult, type SettlementJob, taking } from './settlement.job';

/** Closes what is due as the service does, alone in its process. */
process.once('message', async ({ settings }: SettlementJob) => {
  const configuration = loadConfiguration(settings);
  const ledger = await openLedger(configuration);
  await (ledger.clock as SimulatedClock).advanceTo(AFTER_CUT_OFF);
  const views = await openViewsToWrite(configuration);
  const metrics = new LedgerMetrics();
  const world = composeCommandWorld(ledger, configuration, metrics);
  const money = new MerchantMoneyCommands(world, composeCache(configuration, metrics));
  const run = composeSettlementRun(ledger, money, { views }, configuration);
  const { answer, ...took } = await taking(() => run.run({ merchantId: MERCHANT, actor: 'bench' }));
  const [closed] = answer.closed;
  if (!answer.complete || !closed) throw new Error('the settlement was not closed');
  await views.close();
  await ledger.close();
  sendResult<ClosingResult>({ ...took, entries: closed.settlement.count });
});
