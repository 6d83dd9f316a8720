import { isRefusal, type Refusal, refuse } from '@domain';
import { CLOCK, type Clock, isSimulated } from '@ledger';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowOnLedger } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { sendJson } from '../calls/send-json';
import { DescribeAdvanceClock } from '../docs/describe-others.decorator';
import { invalid } from '../problem/field-error';
import { sendRefusal } from '../problem/send-problem';
import { bodyCheck } from '../validation/body-check';
import { instant } from '../wire/instant';
import { AdvanceClockRequest } from './advance-clock.dto';

const check = bodyCheck(AdvanceClockRequest);

/** Not an event but a drill: the clock keeps its own place, and the events that follow carry its time. */
@ApiTags('operation')
@Controller('v1')
export class AdvanceClockController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Post('clock::advance')
  @AllowOnLedger('admin')
  @DescribeAdvanceClock()
  async advance(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const received = request.body ?? { value: {} };
    const body = isRefusal(received) ? received : check(received.value);
    const now = isRefusal(body) ? body : await this.advanceTo(instant(body.to));
    return isRefusal(now) ? sendRefusal(reply, now) : sendJson(reply, 200, now);
  }

  private async advanceTo(to: string): Promise<{ readonly now: string } | Refusal> {
    if (!isSimulated(this.clock)) return refuse('FORBIDDEN', 'The ledger runs on the clock of the system.');
    const now = this.clock.now();
    if (to < now)
      return invalid([{ pointer: '/to', detail: `must not be before ${now}: the clock only moves forward` }]);
    return { now: await this.clock.advanceTo(to) };
  }
}
