import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import { BooksSeen } from './books-seen';
import { CutOffClosing } from './cut-off-closing';
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
  const seen = new BooksSeen(ledger, views, atLeastWaitMax);
  return new SettlementRun(ledger.clock, views, seen, new CutOffClosing(ledger, money, views, cutOffs, seen));
}
