/**
 * What an event looks like at rest, and how it is hashed, without any engine: a second way into this lib, for whoever
 * checks a log and has to get by without a database, a driver and the service.
 */
export * from './codec';
export type { RecordedEvent } from './event-store.port';
export { merkleRootHasher } from './hashing/merkle-root-hasher';
