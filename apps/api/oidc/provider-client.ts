import { Configuration } from '@ledger';
import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';

/** What a browser brings back from the provider is held against this. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

const TIMEOUT_S = 10;

/** The configured provider: authorization code with PKCE, state and nonce. It is asked about itself when somebody first signs in. */
@Injectable()
export class ProviderClient {
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(private readonly settings: Configuration) {}

  get isConfigured(): boolean {
    return this.settings.oidcIssuer !== undefined;
  }

  /** Where to send the browser. Throws where the provider does not answer. */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const provider = await this.provider();
    const pending = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: this.settings.oidcScopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /** Whom the provider vouches for. Throws for an answer that is not to what was asked, or that the provider takes back. */
  async finish(answered: string, { state, nonce, codeVerifier }: PendingSignIn): Promise<Claims> {
    const provider = await this.provider();
    const tokens = await openid.authorizationCodeGrant(provider, new URL(answered), {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider vouches for nobody');
    if (provider.serverMetadata().userinfo_endpoint === undefined) return claims;
    // Many a provider tells roles here only.
    return { ...claims, ...(await openid.fetchUserInfo(provider, tokens.access_token, claims.sub)) };
  }

  private provider(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((fault: unknown) => {
      // Asked again by the next one who comes.
      this.discovered = undefined;
      throw fault;
    });
    return this.discovered;
  }

  private async discover(): Promise<openid.Configuration> {
    const { oidcIssuer = '', oidcClientId = '', oidcClientSecret: secret } = this.settings;
    const issuer = new URL(oidcIssuer);
    const isHere = issuer.protocol === 'http:';
    const execute = isHere ? [openid.allowInsecureRequests] : [];
    const found = await openid.discovery(issuer, oidcClientId, secret, undefined, { execute, timeout: TIMEOUT_S });
    const server = found.serverMetadata();
    // RFC 8414: where a provider does not say, it takes the secret in this form.
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
    const proof =
      secret === undefined
        ? openid.None()
        : methods.includes('client_secret_basic')
          ? openid.ClientSecretBasic(secret)
          : openid.ClientSecretPost(secret);
    const provider = new openid.Configuration(server, oidcClientId, secret, proof);
    provider.timeout = TIMEOUT_S;
    if (isHere) openid.allowInsecureRequests(provider);
    return provider;
  }
}
