export * from './codec';
export * from './event-store.port';
export * from './worker/start-worker';
