import { ApiKeys, LedgerMetrics } from '@ledger';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';

const BEARER = /^Bearer +(\S+) *$/i;

/** Figures of the whole ledger, so only whole-ledger keys read them. */
@Controller('metrics')
export class MetricsController {
  private readonly registry: Registry;

  constructor(
    ledger: LedgerMetrics,
    private readonly keys: ApiKeys,
  ) {
    const process = new Registry();
    collectDefaultMetrics({ register: process });
    this.registry = Registry.merge([ledger.registry, process]);
  }

  @Get()
  async read(@Headers('authorization') authorization: string | undefined, @Res() reply: FastifyReply) {
    if (!(await this.isAllowed(authorization))) return reply.code(401).header('WWW-Authenticate', 'Bearer').send();
    return reply.header('Content-Type', this.registry.contentType).send(await this.registry.metrics());
  }

  private async isAllowed(authorization = ''): Promise<boolean> {
    const text = BEARER.exec(authorization)?.[1];
    const key = text === undefined ? undefined : await this.keys.verify(text);
    return key?.scope.kind === 'ledger' && key.roles.some((role) => role === 'admin' || role === 'auditor');
  }
}
