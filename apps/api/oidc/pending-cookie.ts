import type { IncomingHttpHeaders } from 'node:http';
import type { SealedTokens } from '@ledger';
import { cookieIn } from '../access/session-cookie';
import type { PendingSignIn } from './provider-client';

const COOKIE = 'ledger_sign_in';
const PATH = '/v1/session/oidc';
/** So long somebody may take at the provider. */
const TTL_S = 600;

/** Comes along when the provider sends the browser back, which a strict cookie would not. */
export function pendingCookie(tokens: SealedTokens, pending: PendingSignIn, isSecure: boolean): string {
  const token = tokens.seal({ ...pending, until: Date.now() + TTL_S * 1_000 });
  return `${COOKIE}=${token}; Path=${PATH}; Max-Age=${TTL_S}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

export const FORGOTTEN_PENDING = `${COOKIE}=; Path=${PATH}; Max-Age=0; HttpOnly; SameSite=Lax`;

/** Undefined where nobody began here, or too long ago. */
export function pendingIn(headers: IncomingHttpHeaders, tokens: SealedTokens): PendingSignIn | undefined {
  const token = cookieIn(headers, COOKIE);
  const pending =
    token === undefined ? undefined : (tokens.open(token) as (PendingSignIn & { until: number }) | undefined);
  return pending && pending.until > Date.now() ? pending : undefined;
}
