export * from './feed.port';
export { createMemoryReadModels } from './memory/memory-read-models';
export { isPageUnknown, type Page, type PageUnknown } from './paging/page';
export { readPageToken, writePageToken } from './paging/page-token';
export * from './partitions';
export type { PastMoment } from './past-moment';
export { type HeldPartition, partitionLease, partitionOfLease } from './postgres/held-partitions';
export type { HeldLease, Leases, LeasesOptions } from './postgres/leases';
export { createLeases, openPostgresReadModels } from './postgres/open-when-asked';
export { groupsOfEqualPlaces, type PartitionPlaces } from './postgres/places';
export type { PostgresReadModels } from './postgres/postgres-read-models';
export { type Moves, shareOf } from './postgres/share';
export * from './projection';
export { accessesProjection } from './projections/accesses/accesses.projection';
export * from './projections/accesses/accesses.reader';
export * from './projections/audited-rows.reader';
export { customerCapturesProjection } from './projections/customer-captures/customer-captures.projection';
export * from './projections/customer-captures/customer-captures.reader';
export * from './projections/customer-captures/customer-orders.reader';
export * from './projections/customer-captures/customer-view';
export { dailyFiguresProjection } from './projections/daily-figures/daily-figures.projection';
export * from './projections/daily-figures/daily-figures.reader';
export { readDailyFiguresAsOf } from './projections/daily-figures/daily-figures-as-of.reader';
export { logPlacesProjection } from './projections/log-places/log-places.projection';
export * from './projections/log-places/log-places.reader';
export { logTimesProjection, minuteOf } from './projections/log-times/log-times.projection';
export * from './projections/log-times/log-times.reader';
export { logTreeProjection } from './projections/log-tree/log-tree.projection';
export * from './projections/log-tree/log-tree.reader';
export * from './projections/merchant-books/due-entries.reader';
export * from './projections/merchant-books/journal.reader';
export * from './projections/merchant-books/journal-pages.reader';
export * from './projections/merchant-books/member-entries.reader';
export { merchantBooksProjection } from './projections/merchant-books/merchant-books.projection';
export * from './projections/merchant-books/queue-days.reader';
export * from './projections/merchant-books/settlement-queue.reader';
export type { SettlementEntryRow } from './projections/merchant-books/settlement-queue.tables';
export * from './projections/merchant-books/terms.reader';
export * from './projections/merchant-books/trial-balance.reader';
export { orderBalancesProjection } from './projections/order-balances/order-balances.projection';
export * from './projections/order-balances/order-balances.reader';
export { orderPlacesProjection } from './projections/order-places/order-places.projection';
export * from './projections/order-places/order-places.reader';
export { findExpiringOrdersAsOf } from './projections/orders/expiring-as-of.reader';
export {
  type ExpiryDay,
  type ExpiryTotal,
  type ExpiryTotalsQuestion,
  readExpiryTotals,
} from './projections/orders/expiry-totals.reader';
export * from './projections/orders/order-references.reader';
export { ordersProjection } from './projections/orders/orders.projection';
export * from './projections/orders/orders.reader';
export * from './projections/orders/orders-as-of.reader';
export * from './projections/receivables/receivables.reader';
export * from './projections/receivables/receivables-ageing.reader';
export {
  findReceivablesThen,
  type ReceivableThen,
} from './projections/receivables/receivables-as-of.reader';
export * from './projections/reconciliation/bank-files.reader';
export * from './projections/reconciliation/exceptions.reader';
export { reconciliationProjection } from './projections/reconciliation/reconciliation.projection';
export * from './projections/reconciliation/recorded-lines.reader';
export * from './projections/settlements/adjustments.reader';
export * from './projections/settlements/payouts.reader';
export { settlementsProjection } from './projections/settlements/settlements.projection';
export * from './projections/settlements/settlements.reader';
export * from './read-models.port';
export * from './registry';
export { catchUp } from './runner/catch-up';
export { dropOldGenerations, GENERATION_KEPT_MS } from './runner/drop-old-generations';
export { foldApart } from './runner/fold-apart';
export type { Rebuild } from './runner/member';
export { readingAhead } from './runner/reading-ahead';
export * from './runner/rebuild-projection';
export * from './runner/run-projections';
export * from './runner/wait-for';
export { openSqliteReadModels } from './sqlite/sqlite-read-models';
export { openSqliteReader } from './sqlite/sqlite-reader';
export * from './table';
