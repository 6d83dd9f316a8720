export * from './codec';
export * from './event-store.port';
export { createMemoryEventStore } from './memory/memory.event-store';
export * from './sealing';
export { DamagedLog } from './sqlite/damaged-log.fault';
export type { CommittedGroup } from './sqlite/group-commit';
export { LogElsewhere, logMarks, type MovedMark } from './sqlite/log.marks';
export { openSqliteEventStore, type SqliteLogOptions } from './sqlite/sqlite.event-store';
export * from './worker/start-worker';
