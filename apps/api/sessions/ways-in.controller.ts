import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../access/allow.decorator';
import { sendJson } from '../calls/send-json';
import { DescribeWaysIn } from '../docs/describe-session.decorator';
import { ProviderClient } from '../oidc/provider-client';
import { DemoLinks } from './demo-links';

/** What a page for signing in can offer. */
@ApiTags('sessions')
@Controller('v1/sign-in')
export class WaysInController {
  constructor(
    private readonly provider: ProviderClient,
    private readonly demo: DemoLinks,
  ) {}

  @Get()
  @OpenToAll()
  @DescribeWaysIn()
  read(@Res() reply: FastifyReply) {
    return sendJson(reply.header('Cache-Control', 'no-store'), 200, {
      oidc: this.provider.isConfigured,
      demo: this.demo.links,
    });
  }
}
