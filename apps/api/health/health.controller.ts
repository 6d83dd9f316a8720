import { Readiness } from '@ledger';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../access/allow.decorator';
import { sendJson } from '../calls/send-json';
import { DescribeHealth } from '../docs/describe-others.decorator';
import { Stopping } from '../stopping/stopping';

@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly stopping: Stopping,
  ) {}

  @Get('live')
  @OpenToAll()
  @DescribeHealth('Whether the process answers at all; if not, start it again.')
  live(@Res() reply: FastifyReply) {
    return sendJson(reply, 200, { status: 'live' });
  }

  @Get('ready')
  @OpenToAll()
  @DescribeHealth(
    'Whether calls should be sent here: the store can be written, the views have caught up, the clock is right.',
  )
  async ready(@Res() reply: FastifyReply) {
    const checks = await this.readiness.check();
    const ready = !this.stopping.signal.aborted && checks.every((check) => check.ready);
    const status = this.stopping.signal.aborted ? 'stopping' : ready ? 'ready' : 'not ready';
    return sendJson(reply, ready ? 200 : 503, { status, checks });
  }
}
