import { isRefusal, refuse } from '@domain';
import { AccessLog, LedgerFeed } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAcrossMerchants, RecordAccess } from '../access/allow.decorator';
import { noteCall } from '../access/record-accesses';
import { type CallRequest, callerOf } from '../calls/call-request';
import { DescribeLiveFeed } from '../docs/describe-others.decorator';
import { sendRefusal } from '../problem/send-problem';
import { Stopping } from '../stopping/stopping';
import { parametersCheck } from '../validation/parameters-check';
import { FEED_AHEAD_MAX, FEEDS_MAX } from '../wire/wire.limits';
import { type FollowAsked, followInPages } from './follow-in-pages';
import { LiveFeedParameters } from './live-feed.parameters';
import { sendFeed } from './send-feed';
import { sseText } from './sse-text';

const check = parametersCheck(LiveFeedParameters);

@ApiTags('views')
@Controller('v1/events')
export class LiveFeedController {
  private feeds = 0;

  constructor(
    private readonly feed: LedgerFeed,
    private readonly stopping: Stopping,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @RecordAccess()
  @AllowAcrossMerchants('fulfilment', 'finance', 'auditor')
  @DescribeLiveFeed()
  async follow(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const parameters = check(request.query);
    if (isRefusal(parameters)) return sendRefusal(reply, parameters);
    if (this.feeds >= FEEDS_MAX) {
      return sendRefusal(reply, refuse('RATE_LIMITED', `There are ${FEEDS_MAX} feeds already.`, { limit: FEEDS_MAX }));
    }
    const asked = askedOf(request, parameters);
    // Asked once beforehand: as long as nothing is sent, a refusal can still have its status.
    const known = await this.feed.follow(asked);
    if (isRefusal(known)) return sendRefusal(reply, known);

    this.feeds += 1;
    const ended = (fault?: unknown) => {
      this.feeds -= 1;
      if (fault !== undefined) request.log.error({ requestId: request.id, err: fault }, 'a live feed failed');
    };
    // A hijacked answer passes none of the hooks.
    noteCall(this.accessLog, request, 200);
    sendFeed(reply, this.stopping.signal, ended, (write) =>
      followInPages(this.feed, asked, FEED_AHEAD_MAX, (fed) => write(sseText(fed))),
    );
  }
}

/** What a reader saw last weighs more than where it was told to begin: it comes back to the same address. */
function askedOf(request: CallRequest, { after }: LiveFeedParameters): FollowAsked {
  const { merchantId } = callerOf(request);
  const last = request.headers['last-event-id'];
  const from = typeof last === 'string' && last !== '' ? last : after;
  return {
    ...(merchantId !== null && { merchantId }),
    ...(from === 'start' ? { fromStart: true } : from !== undefined && { after: from }),
  };
}
