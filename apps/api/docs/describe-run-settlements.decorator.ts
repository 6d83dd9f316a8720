import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { RunSettlementsRequest } from '../settlements/run-settlements.dto';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

/** Describes the one command that needs no key. */
export function DescribeRunSettlements(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Closes every settlement that is due, oldest cut-off first, per merchant and currency.',
      description:
        'What a settlement holds follows from the log alone, so the run may be repeated, killed, or started twice at once. ' +
        '`complete` is false where views were behind or an outcome is unknown: a later run goes on.',
    }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Merchant-Id',
      description: 'Only this merchant; left out: all of them.',
      schema: { type: 'string' },
    }),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${describedBody(RunSettlementsRequest)}` },
      examples: { example: { value: { dryRun: true } } },
    }),
    ApiResponse({
      status: 200,
      description: 'What this run closed, or would close.',
      content: { 'application/json': { schema: { $ref: `${SCHEMAS_AT}SettlementRun` } } },
    }),
    ...refusalResponses([
      'VALIDATION_FAILED',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'RATE_LIMITED',
      'STORE_UNAVAILABLE',
      'VIEWS_UNAVAILABLE',
    ]),
  );
}
