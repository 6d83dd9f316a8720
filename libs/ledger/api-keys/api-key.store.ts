import type { Instant } from '@domain';
import type { ApiKey } from './api-key';

export interface KeptApiKey {
  readonly apiKey: ApiKey;
  /** SHA-256; the secret itself is kept nowhere. */
  readonly secretHash: Uint8Array;
}

/** Keeps API keys beside the log. Several processes may use it at the same time. */
export interface ApiKeyStore {
  add(key: KeptApiKey): Promise<void>;
  find(keyId: string): Promise<KeptApiKey | undefined>;
  /** In the order in which they were made. */
  list(): Promise<readonly ApiKey[]>;
  /** False where there is no such key; revoking twice changes nothing. */
  revoke(keyId: string, at: Instant): Promise<boolean>;
  close(): Promise<void>;
}
