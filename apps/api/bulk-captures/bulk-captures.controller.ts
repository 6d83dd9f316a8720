import { Readable } from 'node:stream';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowLines } from '../access/allow.decorator';
import { callerOf, merchantOf } from '../calls/call-request';
import { DescribeBulk } from '../docs/describe-bulk.decorator';
import { transportProblem } from '../problem/problem';
import { sendProblem } from '../problem/send-problem';
import { TRANSPORT_PROBLEMS } from '../problem/transport-problems';
import { Stopping } from '../stopping/stopping';
import { untilStopped } from '../stopping/until-stopped';
import { BULK_IN_FLIGHT_MAX, BULK_LINE_BYTES_MAX } from '../wire/wire.limits';
import { type BulkCall, captureLine } from './capture-line';
import { inOrder } from './in-order';
import { readLines } from './read-lines';

@ApiTags('captures')
@Controller('v1')
export class BulkCapturesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly stopping: Stopping,
  ) {}

  @Post('captures::bulk')
  @AllowLines('fulfilment')
  @DescribeBulk()
  async capture(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!(request.body instanceof Readable)) {
      return sendProblem(reply, transportProblem(TRANSPORT_PROBLEMS.MEDIA_TYPE_UNSUPPORTED));
    }
    const call: BulkCall = {
      caller: callerOf(request),
      merchantId: merchantOf(request),
      requestId: request.id,
      onFault: (fault) => request.log.error({ requestId: request.id, err: fault }, 'a line of a bulk request failed'),
    };
    const lines = readLines(untilStopped<Buffer>(request.body, this.stopping.signal), BULK_LINE_BYTES_MAX);
    const results = inOrder(lines, (line) => captureLine(this.commands, call, line), BULK_IN_FLIGHT_MAX);
    return reply.code(200).header('Content-Type', 'application/x-ndjson').send(Readable.from(results));
  }
}
