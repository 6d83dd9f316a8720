export * from './generate-shop';
export { taxWithin } from './order-lines';
export type * from './shop.plan';
