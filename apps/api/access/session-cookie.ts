import type { IncomingHttpHeaders } from 'node:http';
import type { Session } from '@ledger';

export const SESSION_COOKIE = 'ledger_session';

/** The value of one cookie, or undefined. */
export function cookieIn({ cookie }: IncomingHttpHeaders, name: string): string | undefined {
  return cookie
    ?.split(/; */)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** No script can read it, and no page of another site has it sent. */
export function sessionCookie(token: string, { expiresAt }: Pick<Session, 'expiresAt'>, isSecure: boolean): string {
  const expires = new Date(expiresAt).toUTCString();
  return `${SESSION_COOKIE}=${token}; Path=/; Expires=${expires}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

/** Makes the browser forget it. */
export function endedCookie(isSecure: boolean): string {
  return sessionCookie('', { expiresAt: new Date(0).toISOString() }, isSecure);
}
