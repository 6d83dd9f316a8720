import type { Instant } from '@domain';
import type { Identity } from '../api-keys/api-key';
import type { ApiKeys } from '../api-keys/api-keys';
import type { SealedTokens } from './sealed-tokens';

/** Somebody who signed in, until then. */
export interface Session extends Identity {
  /** How they proved who they are. */
  readonly via: 'key' | 'oidc';
  readonly expiresAt: Instant;
}

/** The token is all there is of a session: whoever brings it is in it. */
export interface BegunSession {
  readonly session: Session;
  readonly token: string;
}

type Claims =
  | { readonly via: 'key'; readonly keyId: string; readonly expiresAt: Instant }
  | ({ readonly via: 'oidc'; readonly expiresAt: Instant } & Identity);

/** Sessions that no instance has to remember. The time is that of the machine, also where the ledger's clock is simulated. */
export class Sessions {
  constructor(
    private readonly keys: ApiKeys,
    private readonly tokens: SealedTokens,
    private readonly sessionTtl: number,
  ) {}

  /** Undefined for a text that is no key, or a revoked one. */
  async beginByKey(text: string): Promise<BegunSession | undefined> {
    const key = await this.keys.verify(text);
    if (!key) return undefined;
    const { keyId, scope, roles } = key;
    const claims = { via: 'key', keyId, expiresAt: this.end() } as const;
    return { session: { ...claims, scope, roles }, token: this.tokens.seal(claims) };
  }

  /** For somebody whom a provider vouches for. */
  beginByProvider({ keyId, scope, roles }: Identity): BegunSession {
    const session = { via: 'oidc', keyId, scope, roles, expiresAt: this.end() } as const;
    return { session, token: this.tokens.seal(session) };
  }

  /**
   * Undefined for a token of nobody, or one that is over. What a key may do is asked anew each time: revoked, it ends its
   * sessions. What a provider said holds until the end of the session.
   */
  async find(token: string): Promise<Session | undefined> {
    // Whatever opens was sealed here: nobody else can have made its claims.
    const claims = this.tokens.open(token) as Claims | undefined;
    if (!claims || claims.expiresAt <= new Date().toISOString()) return undefined;
    if (claims.via === 'oidc') return claims;
    const key = await this.keys.standing(claims.keyId);
    return key && { ...claims, scope: key.scope, roles: key.roles };
  }

  private end(): Instant {
    return new Date(Date.now() + this.sessionTtl).toISOString();
  }
}
