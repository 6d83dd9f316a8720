import { Logger, type Provider } from '@nestjs/common';
import { AccessLog } from './access-log/access-log';
import { ApiKeys } from './api-keys/api-keys';
import { openServiceApiKeys } from './api-keys/open-api-keys';
import { BOOKS_CHECK, type BooksCheck } from './checking/books-check';
import { startBooksCheck } from './checking/start-books-check';
import { CLOCK } from './clock/clock';
import { composeCache, composeCommandWorld, composeOrderCommands } from './commands/compose-commands';
import { MerchantMoneyCommands } from './commands/merchant-money/merchant-money.commands';
import { merchantMoneyHandlers } from './commands/merchant-money/merchant-money.handlers';
import { PayoutFacts } from './commands/merchant-money/payout-facts';
import { orderCommandHandlers } from './commands/order/order-command.handlers';
import { OrderCommands } from './commands/order-commands';
import { EraseCustomerHandler } from './commands/privacy/erase-customer.command';
import { EraseGuestHandler } from './commands/privacy/erase-guest.command';
import { Erasing } from './commands/privacy/erasing';
import { COMMAND_WORLD, type CommandWorld } from './commands/stream-commands';
import { Configuration } from './configuration/configuration';
import { doorProviders } from './doors/door.providers';
import { EventSearches } from './event-search/event-searches';
import { SearchEventsHandler } from './event-search/search-events.query';
import { Expirer } from './expirer/expirer';
import { overdueOrders } from './expirer/overdue-orders';
import { explainQueryHandlers } from './explaining/explain.queries';
import { Explaining } from './explaining/explaining';
import { LedgerFeed } from './feed/ledger-feed';
import type { LedgerRole } from './ledger.role';
import { LedgerMetrics } from './metrics/ledger.metrics';
import { openLedger } from './opening/open-from-configuration';
import { OPEN_LEDGER, type OpenLedger } from './opening/open-ledger';
import { paymentFileProviders } from './payment-files/payment-file.providers';
import { PROJECTING, type Projecting } from './projecting/projecting';
import { startProjecting } from './projecting/start-projecting';
import { proofProviders } from './proof/proof.providers';
import { TreeWatch } from './proof/tree-watch';
import { OrderReading } from './queries/order-reading';
import { queryHandlers } from './queries/query.handlers';
import { Views } from './queries/views';
import { Readiness } from './readiness/readiness';
import { reconciliationProviders } from './reconciliation/reconciliation.providers';
import { composeSettlementRun } from './settlement/compose-settlement-run';
import { RunSettlementsHandler } from './settlement/run-settlements.command';
import { SettlementRun } from './settlement/settlement-run';
import { SettlementScheduler } from './settlement/settlement-scheduler';
import { GetOrderStepsHandler } from './steps/get-order-steps.query';
import { FoldedStreamsCache } from './streams/folded-streams.cache';

/** How the parts of a ledger find each other. */
export const ledgerProviders = (role: LedgerRole): Provider[] => [
  LedgerMetrics,
  {
    provide: OPEN_LEDGER,
    inject: [Configuration, LedgerMetrics, Logger],
    useFactory: async (configuration: Configuration, metrics: LedgerMetrics, log: Logger) => {
      const ledger = await openLedger(configuration, ({ events }) => metrics.groupSize.observe(events));
      if (ledger.keys.created) log.warn('made the master key and the signing key in keys/: backups do not hold them');
      return ledger;
    },
  },
  { provide: CLOCK, inject: [OPEN_LEDGER], useFactory: ({ clock }: OpenLedger) => clock },
  {
    provide: PROJECTING,
    inject: [OPEN_LEDGER, Configuration, Logger],
    useFactory: (ledger: OpenLedger, configuration: Configuration, log: Logger) =>
      startProjecting(ledger, configuration, role, log),
  },
  // Behind the log: keys are made only in an empty folder, which this one no longer leaves.
  {
    provide: ApiKeys,
    inject: [Configuration, OPEN_LEDGER],
    useFactory: (configuration: Configuration) => openServiceApiKeys(configuration),
  },
  { provide: FoldedStreamsCache, inject: [Configuration, LedgerMetrics], useFactory: composeCache },
  { provide: COMMAND_WORLD, inject: [OPEN_LEDGER, Configuration, LedgerMetrics], useFactory: composeCommandWorld },
  {
    provide: OrderCommands,
    inject: [COMMAND_WORLD, FoldedStreamsCache],
    useFactory: composeOrderCommands,
  },
  {
    provide: MerchantMoneyCommands,
    inject: [COMMAND_WORLD, FoldedStreamsCache],
    useFactory: (world: CommandWorld, cache: FoldedStreamsCache) => new MerchantMoneyCommands(world, cache),
  },
  {
    provide: Erasing,
    inject: [COMMAND_WORLD, FoldedStreamsCache],
    useFactory: (world: CommandWorld, cache: FoldedStreamsCache) => new Erasing(world, cache),
  },
  {
    provide: AccessLog,
    inject: [COMMAND_WORLD, FoldedStreamsCache, Configuration, Logger],
    useFactory: (world: CommandWorld, cache: FoldedStreamsCache, configuration: Configuration, log: Logger) =>
      new AccessLog(world, cache, configuration, (fault) =>
        log.error(`accesses could not be recorded: ${String(fault)}`),
      ),
  },
  EraseCustomerHandler,
  EraseGuestHandler,
  {
    provide: PayoutFacts,
    inject: [OPEN_LEDGER, MerchantMoneyCommands],
    useFactory: (ledger: OpenLedger, money: MerchantMoneyCommands) => new PayoutFacts(ledger, money),
  },
  {
    provide: SettlementRun,
    inject: [OPEN_LEDGER, MerchantMoneyCommands, PROJECTING, Configuration],
    useFactory: composeSettlementRun,
  },
  {
    provide: SettlementScheduler,
    inject: [SettlementRun, PROJECTING, OPEN_LEDGER, Configuration, Logger],
    useFactory: (
      run: SettlementRun,
      { views, duties }: Projecting,
      { clock }: OpenLedger,
      { settlementEvery }: Configuration,
      log: Logger,
    ) =>
      new SettlementScheduler(run, views, clock, duties, settlementEvery, (fault) =>
        log.error(`a run of settlement failed: ${fault.stack ?? fault.message}`),
      ),
  },
  {
    provide: Expirer,
    inject: [OrderCommands, PROJECTING, OPEN_LEDGER, Configuration, Logger],
    useFactory: (
      commands: OrderCommands,
      { views, duties }: Projecting,
      { clock }: OpenLedger,
      { expiriesPerSecond }: Configuration,
      log: Logger,
    ) =>
      new Expirer(commands, overdueOrders(views), clock, duties, expiriesPerSecond, (fault) =>
        log.error(`a sweep of the expirer failed: ${fault.stack ?? fault.message}`),
      ),
  },
  { provide: BOOKS_CHECK, inject: [OPEN_LEDGER, PROJECTING, Configuration, Logger], useFactory: startBooksCheck },
  {
    provide: Readiness,
    inject: [OPEN_LEDGER, PROJECTING, BOOKS_CHECK, TreeWatch, Configuration, LedgerMetrics],
    useFactory: (
      ledger: OpenLedger,
      projecting: Projecting,
      books: BooksCheck,
      tree: TreeWatch,
      configuration: Configuration,
      metrics: LedgerMetrics,
    ) => {
      const readiness = new Readiness(ledger, projecting, books, tree, configuration);
      metrics.booksNow = () => books.checked();
      // Views that cannot be read are told by readiness, and must not hide the other figures.
      metrics.lagsNow = () => readiness.lags().catch(() => ({}));
      metrics.agesNow = () => readiness.ages().catch(() => ({}));
      return readiness;
    },
  },
  { provide: LedgerFeed, inject: [OPEN_LEDGER], useFactory: (ledger: OpenLedger) => new LedgerFeed(ledger) },
  {
    provide: OrderReading,
    inject: [OPEN_LEDGER, Views],
    useFactory: (ledger: OpenLedger, views: Views) => new OrderReading(ledger, views),
  },
  {
    provide: Views,
    inject: [OPEN_LEDGER, PROJECTING, Configuration],
    useFactory: (ledger: OpenLedger, projecting: Projecting, configuration: Configuration) =>
      new Views(ledger, projecting, configuration),
  },
  {
    provide: EventSearches,
    inject: [OPEN_LEDGER, PROJECTING, Views],
    useFactory: (ledger: OpenLedger, projecting: Projecting, views: Views) =>
      new EventSearches(ledger, projecting, views),
  },
  SearchEventsHandler,
  GetOrderStepsHandler,
  ...doorProviders,
  {
    provide: Explaining,
    inject: [Views, OPEN_LEDGER],
    useFactory: (views: Views, ledger: OpenLedger) => new Explaining(views, ledger),
  },
  ...paymentFileProviders,
  ...reconciliationProviders,
  ...orderCommandHandlers,
  ...merchantMoneyHandlers,
  RunSettlementsHandler,
  ...proofProviders,
  ...queryHandlers,
  ...explainQueryHandlers,
];
