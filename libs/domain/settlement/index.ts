export * from './adjustments/adjustment.commands';
export * from './adjustments/adjustment.events';
export * from './adjustments/adjustment.state';
export * from './adjustments/decide-adjustment';
export * from './adjustments/record-deposit';
export * from './books/accounts';
export * from './books/posting';
export * from './books/postings';
export * from './calendar/business-days';
export * from './calendar/cut-offs';
export * from './calendar/local-moment';
export * from './calendar/schedule';
export * from './calendar/zone';
export * from './closing/close-settlement';
export * from './closing/closing.events';
export * from './closing/closing.state';
export * from './closing/entry-summary';
export * from './closing/membership';
export * from './closing/placed-entry';
export * from './entries/capture-entries';
export * from './entries/entries-of-order-event';
export * from './entries/entry';
export * from './entries/merchant-entries';
export * from './payouts/decide-payout';
export * from './payouts/payout.commands';
export * from './payouts/payout.events';
export * from './payouts/payout.state';
export * from './settlement.events';
export {
  isRefused,
  SETTLEMENT_REFUSALS,
  type SettlementRefusal,
  type SettlementRefusalCode,
} from './settlement.refusals';
export * from './terms/terms';
export * from './terms/terms.events';
export * from './terms/terms-in-force';
