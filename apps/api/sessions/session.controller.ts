import { isRefusal, type Refusal, refuse } from '@domain';
import { type BegunSession, CLOCK, type Clock, Configuration, ROLES, Sessions } from '@ledger';
import { Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAnyKey, OpenToAll } from '../access/allow.decorator';
import { LimitedTries } from '../access/limited-tries';
import { refuseOtherOrigins, refuseStrangePages } from '../access/same-origin';
import { cookieIn, endedCookie, SESSION_COOKIE, sessionCookie } from '../access/session-cookie';
import type { CallRequest } from '../calls/call-request';
import { sendJson } from '../calls/send-json';
import { DescribeReadSession, DescribeSignIn, DescribeSignOut } from '../docs/describe-session.decorator';
import { sendRefusal } from '../problem/send-problem';
import { bodyCheck } from '../validation/body-check';
import { SIGN_IN_FAILURES_MAX, SIGN_IN_WINDOW_MS } from '../wire/wire.limits';
import { isSecure } from './is-secure';
import { SignInRequest } from './session.dto';
import { sessionAnswer } from './session-answer';

const check = bodyCheck(SignInRequest);

/** Signs people in by a browser, which keeps a cookie instead of a key. */
@ApiTags('sessions')
@Controller('v1/session')
export class SessionController {
  private readonly failures = new LimitedTries(SIGN_IN_FAILURES_MAX, SIGN_IN_WINDOW_MS);

  constructor(
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @OpenToAll()
  @DescribeSignIn()
  async signIn(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const begun = await this.begin(request);
    if (isRefusal(begun)) return sendRefusal(reply, begun);
    const cookie = sessionCookie(begun.token, begun.session, isSecure(request, this.configuration));
    return sendJson(
      reply.headers({ 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }),
      200,
      sessionAnswer(begun.session, this.clock.now()),
    );
  }

  @Get()
  @AllowAnyKey(...ROLES)
  @DescribeReadSession()
  read(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const { session } = request;
    if (!session) return sendRefusal(reply, refuse('UNAUTHENTICATED', 'Who comes with a key has no session.'));
    return sendJson(reply.header('Cache-Control', 'no-store'), 200, sessionAnswer(session, this.clock.now()));
  }

  /** Also of a session that is over: the browser is to forget its cookie in any case. */
  @Delete()
  @OpenToAll()
  @DescribeSignOut()
  signOut(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const hasCookie = cookieIn(request.headers, SESSION_COOKIE) !== undefined;
    const refused = hasCookie && refuseOtherOrigins(request, this.configuration.publicUrl);
    if (refused) return sendRefusal(reply, refused);
    return reply
      .code(204)
      .header('Set-Cookie', endedCookie(isSecure(request, this.configuration)))
      .send();
  }

  private async begin(request: CallRequest): Promise<BegunSession | Refusal> {
    const refused = refuseStrangePages(request, this.configuration.publicUrl) ?? this.failures.refusal(request.ip);
    if (refused) return refused;
    const received = request.body ?? { value: {} };
    const body = isRefusal(received) ? received : check(received.value);
    if (isRefusal(body)) return body;
    const begun = await this.sessions.beginByKey(body.apiKey);
    if (begun) return begun;
    this.failures.note(request.ip);
    return refuse('UNAUTHENTICATED', 'The key opens nothing.');
  }
}
