import type { RefusalCode } from '@domain';
import { BANK_FILE_BYTES_MAX } from '@ledger';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { RequestClass } from '../validation/nested';
import { parameterSchemas } from '../validation/parameters-check';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { EVERY_LEDGER_CALL, POSITION_HEADER } from './describe-ledger-command.decorator';
import { refusalResponses } from './refusal-responses';

export interface FileDescription {
  readonly summary: string;
  readonly parameters: RequestClass;
  readonly type: string;
  readonly refusals: readonly RefusalCode[];
}

/** Describes a route that answers with a file. */
export function DescribeFile({ summary, parameters, type, refusals }: FileDescription): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ...queries(parameters),
    ApiResponse({ status: 200, description: 'The file.', content: { [type]: { schema: { type: 'string' } } } }),
    ...refusalResponses(['VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', ...refusals]),
  );
}

export interface FileImportDescription {
  readonly summary: string;
  readonly types: readonly string[];
  readonly parameters?: RequestClass;
  /** Whether the file is one merchant's. */
  readonly ofMerchant?: boolean;
  /** The schema of the answer, by name. */
  readonly answer: string;
  readonly refusals: readonly RefusalCode[];
}

/** Describes a route whose body is a file; its bytes are its idempotency key. */
export function DescribeFileImport(described: FileImportDescription): MethodDecorator {
  const { summary, types, parameters, ofMerchant, answer, refusals } = described;
  return applyDecorators(
    ApiOperation({
      summary,
      description: `At most ${BANK_FILE_BYTES_MAX} bytes. A file is taken whole or not at all.`,
    }),
    ApiBearerAuth(),
    ...(ofMerchant
      ? [
          ApiHeader({
            name: 'Merchant-Id',
            required: true,
            description: 'Whose file it is.',
            schema: { type: 'string' },
          }),
        ]
      : []),
    ...(parameters ? queries(parameters) : []),
    ApiConsumes(...types),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiResponse({
      status: 200,
      description: 'What became of it.',
      content: { 'application/json': { schema: { $ref: `${SCHEMAS_AT}${answer}` } } },
      headers: POSITION_HEADER,
    }),
    ...refusalResponses([...EVERY_LEDGER_CALL, ...refusals]),
  );
}

function queries(parameters: RequestClass): MethodDecorator[] {
  return Object.entries(parameterSchemas(parameters)).map(
    ([name, schema]) => ApiQuery({ name, required: false, schema }) as MethodDecorator,
  );
}
