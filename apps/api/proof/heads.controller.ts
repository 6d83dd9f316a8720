import { type HeadSigned, isRefusal, type Refusal, refuse } from '@domain';
import {
  GetHeadQuery,
  ListHeadsQuery,
  OPEN_LEDGER,
  type OpenLedger,
  SignHeadCommand,
  type StreamAnswer,
} from '@ledger';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAnyKey, AllowOnLedger } from '../access/allow.decorator';
import { answerAppend } from '../calls/answer-append';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readLedgerCommand } from '../calls/read-command';
import { readLedgerQuestion } from '../calls/read-question';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { AtLeastParameters } from '../orders/order.parameters';
import { noBody } from '../validation/no-body';
import { parametersCheck } from '../validation/parameters-check';
import { HeadsParameters, PAGE_HEADS_PRESET } from './proof.parameters';

const checkList = parametersCheck(HeadsParameters);
const checkOne = parametersCheck(AtLeastParameters);
const SIZE = /^[1-9]\d{0,14}$/;

/** Heads say how many events there are and what they hash to, and nothing of anybody's business: every key reads them. */
@ApiTags('proof')
@Controller('v1/heads')
export class HeadsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  @Post()
  @AllowOnLedger('auditor')
  @DescribeCommand({
    summary: 'Signs a head over every event that is recorded now.',
    ofLedger: true,
    answer: 'HeadAnswer',
    creates: true,
    refusals: ['CATCHING_UP', 'VIEWS_UNAVAILABLE', 'TREE_CONTRADICTS_HEAD', 'HEAD_NOT_LATER', 'SIGNING_KEY_ROTATED'],
  })
  async sign(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerCommand(request, noBody);
    const answer: StreamAnswer<HeadSigned, HeadSigned> | Refusal = isRefusal(call)
      ? call
      : await this.commands.execute(new SignHeadCommand(call.context));
    return answerAppend(reply, answer, (given) => this.signed(given), 201);
  }

  @Get()
  @AllowAnyKey('fulfilment', 'finance', 'auditor', 'customer', 'admin')
  @DescribeQuestion({
    summary: 'A page of the heads that were signed, the last one first.',
    parameters: HeadsParameters,
    ofLedger: true,
    answer: 'Heads',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, checkList);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(new ListHeadsQuery({ limit: PAGE_HEADS_PRESET, ...call.asked }));
    return answerViewed(reply, page, ({ items, next }) => ({ heads: items, ...(next !== undefined && { next }) }));
  }

  @Get(':size')
  @AllowAnyKey('fulfilment', 'finance', 'auditor', 'customer', 'admin')
  @DescribeQuestion({
    summary: 'The head that was signed over exactly so many events.',
    parameters: AtLeastParameters,
    ofLedger: true,
    answer: 'HeadDetail',
    refusals: ['HEAD_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async one(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, checkOne);
    const viewed = isRefusal(call) ? call : await this.find(idIn(call.ids, 'size'), call.asked);
    return answerViewed(reply, viewed, (head) => ({ head }));
  }

  private find(size: string, asked: AtLeastParameters) {
    if (!SIZE.test(size)) return refuse('HEAD_NOT_FOUND', 'A head is named by its number of events.');
    return this.queries.execute(new GetHeadQuery({ ...asked, size: Number(size) }));
  }

  private signed({ state, position, clock }: StreamAnswer<HeadSigned, HeadSigned>) {
    const { type: _, ...head } = state;
    return {
      head: { ledgerId: this.ledger.ledgerId, ...head },
      ...(position !== null && { position }),
      ...(clock === 'simulated' && { clock }),
    };
  }
}
