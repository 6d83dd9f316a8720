import { isRefusal } from '@domain';
import { GetConsistencyProofQuery, GetInclusionProofQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAnyKey } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readLedgerQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { ConsistencyParameters, InclusionParameters } from './proof.parameters';

const checkInclusion = parametersCheck(InclusionParameters);
const checkConsistency = parametersCheck(ConsistencyParameters);

/** Proofs are hashes of events and of the tree over them: whoever holds a head may ask for them. */
@ApiTags('proof')
@Controller('v1/proofs')
export class ProofsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('inclusion')
  @AllowAnyKey('fulfilment', 'finance', 'auditor', 'customer', 'admin')
  @DescribeQuestion({
    summary: 'The proof that an event is in what a head was signed over.',
    parameters: InclusionParameters,
    ofLedger: true,
    answer: 'InclusionProof',
    refusals: ['HEAD_NOT_FOUND', 'TREE_CONTRADICTS_HEAD', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async inclusion(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, checkInclusion);
    const viewed = isRefusal(call) ? call : await this.queries.execute(new GetInclusionProofQuery(call.asked));
    return answerViewed(reply, viewed, ({ sequence: eventSequence, ...proof }) => ({ eventSequence, ...proof }));
  }

  @Get('consistency')
  @AllowAnyKey('fulfilment', 'finance', 'auditor', 'customer', 'admin')
  @DescribeQuestion({
    summary: 'The proof that what a later head was signed over begins with what an earlier one was.',
    parameters: ConsistencyParameters,
    ofLedger: true,
    answer: 'ConsistencyProof',
    refusals: ['HEAD_NOT_FOUND', 'TREE_CONTRADICTS_HEAD', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async consistency(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, checkConsistency);
    const viewed = isRefusal(call) ? call : await this.queries.execute(new GetConsistencyProofQuery(call.asked));
    return answerViewed(reply, viewed, (proof) => proof);
  }
}
