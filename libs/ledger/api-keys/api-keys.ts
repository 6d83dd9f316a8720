import { type Refusal, refuse } from '@domain';
import { isIdentifier } from '../ids/identifier';
import { type ApiKey, type ApiKeyGrant, type MadeApiKey, ROLES } from './api-key';
import type { ApiKeyStore, KeptApiKey } from './api-key.store';
import { isSecretOf, newApiKeyText, parseApiKey, secretHash } from './api-key.text';

/** Another process's revocation holds after this long. */
export const API_KEY_CACHED_MS = 5_000;
const CACHED_KEYS_MAX = 10_000;
const LABEL_LENGTH_MAX = 255;

interface Cached {
  readonly kept: KeptApiKey;
  readonly until: number;
}

/** Who calls: makes keys, tells whose they are, and takes them back. */
export class ApiKeys {
  private readonly cached = new Map<string, Cached>();

  constructor(private readonly store: ApiKeyStore) {}

  /** The key, or undefined for a text that is none, or one that was revoked. */
  async verify(text: string): Promise<ApiKey | undefined> {
    const parsed = parseApiKey(text);
    const kept = parsed && (await this.find(parsed.keyId));
    if (!kept || !isSecretOf(kept.secretHash, parsed.secret)) return undefined;
    return standing(kept);
  }

  /** The key of an id, or undefined where there is none, or one that was revoked. */
  async standing(keyId: string): Promise<ApiKey | undefined> {
    const kept = await this.find(keyId);
    return kept && standing(kept);
  }

  /** VALIDATION_FAILED for a grant that opens nothing, or more than its kind may. */
  async make(grant: ApiKeyGrant): Promise<MadeApiKey | Refusal> {
    const problem = problemOf(grant);
    if (problem !== undefined) return refuse('VALIDATION_FAILED', problem);
    const { keyId, secret, text } = newApiKeyText();
    const { scope, roles, label } = grant;
    const apiKey: ApiKey = { keyId, scope, roles, label, createdAt: new Date().toISOString() };
    await this.store.add({ apiKey, secretHash: secretHash(secret) });
    return { apiKey, text };
  }

  list(): Promise<readonly ApiKey[]> {
    return this.store.list();
  }

  /** False where there is no such key. Other processes go on accepting it for `API_KEY_CACHED_MS`. */
  revoke(keyId: string): Promise<boolean> {
    this.cached.delete(keyId);
    return this.store.revoke(keyId, new Date().toISOString());
  }

  close(): Promise<void> {
    return this.store.close();
  }

  /** Unknown ids are not cached: a key works from the moment it is made, and guesses fill no memory. */
  private async find(keyId: string): Promise<KeptApiKey | undefined> {
    const cached = this.cached.get(keyId);
    if (cached && performance.now() < cached.until) return cached.kept;
    const kept = await this.store.find(keyId);
    if (this.cached.size >= CACHED_KEYS_MAX) this.cached.clear();
    if (kept) this.cached.set(keyId, { kept, until: performance.now() + API_KEY_CACHED_MS });
    return kept;
  }
}

function standing({ apiKey }: KeptApiKey): ApiKey | undefined {
  return apiKey.revokedAt === undefined ? apiKey : undefined;
}

function problemOf({ scope, roles, label }: ApiKeyGrant): string | undefined {
  if (label.length > LABEL_LENGTH_MAX) return `A label has at most ${LABEL_LENGTH_MAX} characters.`;
  if (roles.length === 0 || roles.some((role) => !ROLES.includes(role))) {
    return `A key has at least one of the roles ${ROLES.join(', ')}.`;
  }
  if (scope.kind !== 'ledger' && !isIdentifier(scope.merchantId)) return 'The key names no merchant.';
  if (scope.kind !== 'customer')
    return roles.includes('customer') ? 'Only a customer key has the role customer.' : undefined;
  if (!isIdentifier(scope.customerId)) return 'The key names no customer.';
  return roles.length === 1 && roles[0] === 'customer'
    ? undefined
    : 'A customer key has the role customer and no other.';
}
