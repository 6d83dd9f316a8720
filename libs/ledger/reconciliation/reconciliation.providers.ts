import type { Provider } from '@nestjs/common';
import { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import { OrderCommands } from '../commands/order-commands';
import { COMMAND_WORLD, type CommandWorld } from '../commands/stream-commands';
import { Configuration } from '../configuration/configuration';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { FoldedStreams } from '../streams/folded-streams';
import { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { orderRules } from '../streams/stream-rules';
import { BankFileImports } from './bank-file-imports';
import { MatchedTransactions } from './carry-out';
import { DecideExceptionHandler } from './decide-exception.command';
import { GetBankFileHandler } from './get-bank-file.query';
import { ImportBankFileHandler } from './import-bank-file.command';
import { ListBankFilesHandler } from './list-bank-files.query';
import { ListExceptionsHandler } from './list-exceptions.query';
import { ReconciliationCommands } from './reconciliation.commands';

/** What banks say, and what becomes of it. */
export const reconciliationProviders: Provider[] = [
  {
    provide: ReconciliationCommands,
    inject: [COMMAND_WORLD, FoldedStreamsCache],
    useFactory: (world: CommandWorld, cache: FoldedStreamsCache) => new ReconciliationCommands(world, cache),
  },
  {
    provide: BankFileImports,
    inject: [
      COMMAND_WORLD,
      FoldedStreamsCache,
      ReconciliationCommands,
      MerchantMoneyCommands,
      OrderCommands,
      PROJECTING,
      Configuration,
    ],
    useFactory: (
      { ledger }: CommandWorld,
      cache: FoldedStreamsCache,
      commands: ReconciliationCommands,
      money: MerchantMoneyCommands,
      orders: OrderCommands,
      { views }: Projecting,
      { atLeastWaitMax }: Configuration,
    ) =>
      new BankFileImports(
        ledger,
        commands,
        new MatchedTransactions(money, orders, ledger.clock),
        { views, orders: new FoldedStreams(ledger.store, cache, orderRules), ids: ledger.ids },
        atLeastWaitMax,
      ),
  },
  ImportBankFileHandler,
  DecideExceptionHandler,
  ListBankFilesHandler,
  GetBankFileHandler,
  ListExceptionsHandler,
];
