import { type Refusal, refuse } from '@domain';
import type { ApiKey, ApiKeys, Configuration, Identity, Session, Sessions } from '@ledger';
import type { FastifyRequest } from 'fastify';
import type { LinkDoor } from './customer-link';
import { refuseOtherOrigins } from './same-origin';
import { cookieIn, SESSION_COOKIE } from './session-cookie';

/** The ways in: whoever comes by none of them is told so. */
export interface Doors {
  readonly keys: Pick<ApiKeys, 'verify'>;
  readonly sessions: Pick<Sessions, 'find'>;
  readonly links: LinkDoor;
  readonly publicUrl: Configuration['publicUrl'];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the caller came by the cookie of a session. */
    session: Session | undefined;
  }
}

const BEARER = /^Bearer +(\S+) *$/i;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const NOBODY = 'A valid key is needed, or a session: Authorization: Bearer clk_...';

/** Who calls, by their key or else by the cookie of a session. UNAUTHENTICATED; FORBIDDEN for a page of another origin. */
export async function identify(request: FastifyRequest, doors: Doors): Promise<Identity | Refusal> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return (await byKey(authorization, doors)) ?? refuse('UNAUTHENTICATED', NOBODY);
  const session = await sessionOf(request, doors.sessions);
  if (!session) return refuse('UNAUTHENTICATED', NOBODY);
  const refused = SAFE.includes(request.method) ? undefined : refuseOtherOrigins(request, doors.publicUrl);
  if (refused) return refused;
  request.session = session;
  return session;
}

async function byKey(authorization: string, { keys }: Doors): Promise<ApiKey | undefined> {
  const text = BEARER.exec(authorization)?.[1];
  return text === undefined ? undefined : keys.verify(text);
}

async function sessionOf({ headers }: FastifyRequest, sessions: Doors['sessions']): Promise<Session | undefined> {
  const token = cookieIn(headers, SESSION_COOKIE);
  return token ? sessions.find(token) : undefined;
}
