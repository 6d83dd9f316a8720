export * from './generate-shop';
export type * from './shop.plan';
