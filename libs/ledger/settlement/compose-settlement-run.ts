import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import { CutOffSequences } from './cut-off-sequences';
import { SettlementRun } from './settlement-run';

/** The settlement run of an opened ledger, put together. */
export function composeSettlementRun(
  ledger: OpenLedger,
  money: MerchantMoneyCommands,
  { views }: Pick<Projecting, 'views'>,
  { atLeastWaitMax }: Pick<Configuration, 'atLeastWaitMax'>,
): SettlementRun {
  const cutOffs = new CutOffSequences(ledger, money, views, atLeastWaitMax);
  return new SettlementRun(ledger, money, views, cutOffs, atLeastWaitMax);
}
