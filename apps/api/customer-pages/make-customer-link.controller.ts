import { isRefusal, type Refusal } from '@domain';
import { Configuration, CustomerLinks, LINK_DAYS_PRESET } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { type CallRequest, merchantOf } from '../calls/call-request';
import { idIn, readIds } from '../calls/path-ids';
import { sendJson } from '../calls/send-json';
import { DescribeCustomerLink } from '../docs/describe-session.decorator';
import { type FieldError, invalid } from '../problem/field-error';
import { sendRefusal } from '../problem/send-problem';
import { bodyCheck } from '../validation/body-check';
import { CustomerLinkRequest } from './customer-link.dto';

const check = bodyCheck(CustomerLinkRequest);

/** No event: a link is a token, and nothing is kept of it. That it was made is an access. */
@ApiTags('customer page')
@Controller('v1/orders/:orderId/customer-links')
export class MakeCustomerLinkController {
  constructor(
    private readonly links: CustomerLinks,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @RecordAccess()
  @Allow('fulfilment', 'finance')
  @DescribeCustomerLink()
  async make(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const made = await this.linkOf(request);
    if (isRefusal(made)) return sendRefusal(reply, made);
    const { token, expiresAt } = made;
    // Behind a hash: what stands there is sent to no server, and so stands in no log.
    const url = `${this.configuration.publicUrl ?? ''}/customer#${token}`;
    return sendJson(reply.header('Cache-Control', 'no-store'), 201, { url, expiresAt });
  }

  private async linkOf(request: CallRequest): ReturnType<CustomerLinks['make']> {
    const errors: FieldError[] = [];
    const ids = readIds(request.params, errors);
    const received = request.body ?? { value: {} };
    const body: CustomerLinkRequest | Refusal = isRefusal(received) ? received : check(received.value);
    if (isRefusal(body)) return body;
    if (errors.length > 0) return invalid(errors);
    return this.links.make(merchantOf(request), idIn(ids, 'orderId'), body.days ?? LINK_DAYS_PRESET);
  }
}
