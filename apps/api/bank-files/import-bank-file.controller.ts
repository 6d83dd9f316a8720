import { isRefusal } from '@domain';
import { csvMappingOf, ImportBankFileCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowFileByLedger } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import { type CallRequest, callerOf, fileOf, merchantOf } from '../calls/call-request';
import { DescribeFileImport } from '../docs/describe-file.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { ImportBankFileParameters } from './bank-files.parameters';

const check = parametersCheck(ImportBankFileParameters);

@ApiTags('reconciliation')
@Controller('v1/bank-files')
export class ImportBankFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowFileByLedger('finance')
  @DescribeFileImport({
    summary:
      "A bank's statement (camt.053, MT940 or CSV): every line becomes something; sent again, it changes nothing.",
    types: ['application/xml', 'text/xml', 'text/plain', 'text/csv', 'application/octet-stream'],
    parameters: ImportBankFileParameters,
    ofMerchant: true,
    answer: 'ImportedBankFile',
    refusals: ['BANK_FILE_REFUSED', 'BANK_FILE_EXISTS', 'BANK_FILE_RECONCILED', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async import(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = check(request.query);
    const mapping = isRefusal(asked) || asked.mapping === undefined ? asked : csvMappingOf(asked.mapping);
    const answer = isRefusal(mapping)
      ? mapping
      : await this.commands.execute(
          new ImportBankFileCommand({
            ...{ merchantId: merchantOf(request), bytes: fileOf(request) },
            ...('columns' in mapping && { mapping }),
            ...{ actor: callerOf(request).keyId, correlationId: request.id },
          }),
        );
    return answerQuestion(reply, answer, (report) => report);
  }
}
