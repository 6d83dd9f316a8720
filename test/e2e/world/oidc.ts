import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenID Connect provider in this process, on loopback: whoever comes is signed in as `signIn` last said. */
export interface OidcWorld {
  readonly issuer: string;
  /** Makes the service known to it. */
  register(redirectUri: string): Promise<void>;
  /** Who comes next, and what the provider says of them. */
  signIn(claims: Readonly<Record<string, unknown>> & { readonly sub: string }): void;
  close(): Promise<void>;
}

export const CLIENT = { id: 'ledger', secret: 'a-secret-of-the-tests' };

export async function startOidc(): Promise<OidcWorld> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let person: Readonly<Record<string, unknown>> & { readonly sub: string } = { sub: 'nobody' };
  return {
    issuer,
    signIn: (claims) => {
      person = claims;
    },
    async register(redirectUri) {
      const { Provider } = await import('oidc-provider');
      const provider = new Provider(issuer, {
        clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
        claims: { openid: ['sub', 'roles', 'merchant', 'realm_access'] },
        features: { devInteractions: { enabled: false } },
        pkce: { required: () => true },
        cookies: { keys: ['a key of the tests'] },
        // Nobody is asked: whoever comes has signed in and agreed already.
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        findAccount: (_, accountId) => ({ accountId, claims: async () => ({ ...person, sub: accountId }) }),
      });
      const answer = provider.callback();
      server.on('request', (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return answer(request, response);
        void interact(provider, request, response).catch(() => response.writeHead(500).end());
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  // biome-ignore lint/suspicious/noExplicitAny: the package brings no types
  async function interact(provider: any, request: unknown, response: unknown): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
    }
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}
