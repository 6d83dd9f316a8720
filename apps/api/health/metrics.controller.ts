import { LedgerMetrics } from '@ledger';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Registry } from 'prom-client';
import { AllowOnLedger } from '../access/allow.decorator';
import { DescribeMetrics } from '../docs/describe-others.decorator';
import { HttpMetrics } from './http-metrics';

/** Figures of the whole ledger, so only whole-ledger keys read them; no label holds an id or a person. */
@ApiTags('operation')
@Controller('metrics')
export class MetricsController {
  private readonly registry: Registry;

  constructor(ledger: LedgerMetrics, http: HttpMetrics) {
    this.registry = Registry.merge([ledger.registry, http.registry]);
  }

  @Get()
  @AllowOnLedger('admin', 'auditor')
  @DescribeMetrics()
  async read(@Res() reply: FastifyReply) {
    return reply.header('Content-Type', this.registry.contentType).send(await this.registry.metrics());
  }
}
