export * from './decide-erasure';
export * from './erasure.commands';
export * from './erasure.events';
export * from './erasure.state';
export * from './erasure-asked';
