export { KEY_BYTES } from './aes-gcm';
export type { KeyEntry, KeyStore, KeySubject } from './key.store';
export { copyKeyFolder, keepNextMasterKey, keyFolderHolds, takeNextMasterKey } from './key-folder';
export {
  type LedgerKeys,
  type LedgerKeysConfiguration,
  newSigningKey,
  openLedgerKeys,
  rotateSigningKey,
  type SigningKey,
} from './ledger-keys';
export { rotateMasterKey } from './master-keys';
export { createMemoryKeyStore } from './memory.key-store';
export { openSealed, seal } from './one-text';
export { KEY_IN_MEMORY_MS, openPersonalDataKeys, type PersonalDataKeys } from './personal-data-keys';
export { type KeyTables, type KeyTablesOptions, openKeyTables } from './postgres/key-tables';
export { openPostgresKeyStore } from './postgres/postgres.key-store';
export { createSealer, type SealedPlace, type Sealer } from './sealer';
export { openSqliteKeyStore } from './sqlite.key-store';
