export * from './decide-reconciliation';
export * from './matching/candidate-payout';
export * from './matching/match-transactions';
export * from './matching/missing-payouts';
export { exceptionIn } from './raised-exceptions';
export * from './reconciliation.commands';
export * from './reconciliation.events';
export * from './reconciliation.state';
