import { Readiness } from '@ledger';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Whether the process answers at all; if not, start it again. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Whether it can do its work; others take over its share when it cannot. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply) {
    const checks = await this.readiness.check();
    const ready = checks.every((check) => check.ready);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  }
}
