import { type CustomerPage, GetCustomerPageQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLink, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { customerOrder } from '../customer-captures/customer-order-answer';
import { DescribeCustomerPage } from '../docs/describe-session.decorator';
import { invalid } from '../problem/field-error';

@ApiTags('customer page')
@Controller('v1/customer-page')
export class CustomerPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowByLink()
  @DescribeCustomerPage()
  async page(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const { link } = callerOf(request);
    if (!link) throw new Error('a page of a customer was asked for without a link');
    const unknown = Object.keys(request.query).map((parameter) => ({ parameter, detail: 'is not known here' }));
    const page = unknown.length > 0 ? invalid(unknown) : await this.queries.execute(new GetCustomerPageQuery(link));
    void reply.header('Cache-Control', 'no-store');
    return answerViewed(reply, page, (answer) => ({ linkExpiresAt: link.expiresAt, ...customerPage(answer) }));
  }
}

/** Without the ids by which the merchant knows the customer: a link may get into other hands. */
function customerPage(page: CustomerPage) {
  if (page.erased) return page;
  const { order, payments, paybacks, ...rest } = page;
  const { customerId: _, ...shown } = customerOrder(order);
  return { ...shown, ...rest, payments, paybacks: paybacks.map(({ reference: __, ...payback }) => payback) };
}
