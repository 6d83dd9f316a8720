import { isRefusal, type Refusal, refuse } from '@domain';
import { Configuration, OPEN_LEDGER, type OpenLedger, type SealedTokens, Sessions, sealedTokens } from '@ledger';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../access/allow.decorator';
import { LimitedTries } from '../access/limited-tries';
import { sessionCookie } from '../access/session-cookie';
import type { CallRequest } from '../calls/call-request';
import { DescribeOidc } from '../docs/describe-session.decorator';
import { sendRefusal } from '../problem/send-problem';
import { isSecure } from '../sessions/is-secure';
import { SIGN_IN_WINDOW_MS, SIGN_INS_AT_PROVIDER_MAX } from '../wire/wire.limits';
import { identityOf } from './identity-of-claims';
import { FORGOTTEN_PENDING, pendingCookie, pendingIn } from './pending-cookie';
import { ProviderClient } from './provider-client';

/** Signs people in by the provider of their company; it ends in the same cookie as a key does. */
@ApiTags('sessions')
@Controller('v1/session/oidc')
export class OidcController {
  private readonly tokens: SealedTokens;
  private readonly tries = new LimitedTries(SIGN_INS_AT_PROVIDER_MAX, SIGN_IN_WINDOW_MS);

  constructor(
    private readonly provider: ProviderClient,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
    @Inject(OPEN_LEDGER) ledger: OpenLedger,
  ) {
    this.tokens = sealedTokens('sign-in', ledger);
  }

  @Get()
  @OpenToAll()
  @DescribeOidc('Sends the browser to the provider.')
  async begin(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const refused = this.refused(request);
    if (refused) return sendRefusal(reply, refused);
    try {
      const { url, pending } = await this.provider.begin(this.callback(request));
      void reply.header('Set-Cookie', pendingCookie(this.tokens, pending, isSecure(request, this.configuration)));
      return leadTo(reply, url);
    } catch (fault) {
      request.log.warn({ requestId: request.id, reason: reasonOf(fault) }, 'the OIDC provider cannot be asked');
      return leadTo(reply, '/sign-in#refused=PROVIDER_UNAVAILABLE');
    }
  }

  @Get('callback')
  @OpenToAll()
  @DescribeOidc('Where the provider sends the browser back; a page is next, signed in or not.')
  async finish(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const refused = this.refused(request);
    if (refused) return sendRefusal(reply, refused);
    const identity = await this.identify(request);
    if (isRefusal(identity))
      return leadTo(reply.header('Set-Cookie', FORGOTTEN_PENDING), `/sign-in#refused=${identity.refusal}`);
    const { session, token } = this.sessions.beginByProvider(identity);
    const cookie = sessionCookie(token, session, isSecure(request, this.configuration));
    return leadTo(reply.header('Set-Cookie', [FORGOTTEN_PENDING, cookie]), '/');
  }

  private async identify(request: CallRequest) {
    const pending = pendingIn(request.headers, this.tokens);
    if (!pending) return refuse('UNAUTHENTICATED', 'Nobody began to sign in here.');
    try {
      const { search } = new URL(request.url, 'http://own');
      return identityOf(await this.provider.finish(this.callback(request) + search, pending), this.configuration);
    } catch (fault) {
      request.log.warn({ requestId: request.id, reason: reasonOf(fault) }, 'the OIDC provider vouches for nobody');
      return refuse('UNAUTHENTICATED', 'The provider does not vouch for anybody.');
    }
  }

  private refused({ ip }: CallRequest): Refusal | undefined {
    if (!this.provider.isConfigured) return refuse('FORBIDDEN', 'No provider is configured: sign in with a key.');
    const refused = this.tries.refusal(ip);
    this.tries.note(ip);
    return refused;
  }

  private callback({ protocol, host }: CallRequest): string {
    return `${this.configuration.publicUrl ?? `${protocol}://${host}`}/v1/session/oidc/callback`;
  }
}

function leadTo(reply: FastifyReply, address: string) {
  return reply.header('Cache-Control', 'no-store').redirect(address, 302);
}

/** What the library calls it: its messages may hold what came in. */
function reasonOf(fault: unknown): string {
  const { code, name } = (fault ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
}
