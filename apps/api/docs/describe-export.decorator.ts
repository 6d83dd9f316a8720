import type { RefusalCode } from '@domain';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { RequestClass } from '../validation/nested';
import { neededParameters, parameterSchemas } from '../validation/parameters-check';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { refusalResponses } from './refusal-responses';

export interface ExportDescription {
  readonly summary: string;
  readonly parameters: RequestClass;
  /** Media types by the names that `format` takes. */
  readonly formats: Readonly<Record<string, string>>;
  /** The schema of the answer in JSON, by name, where there is one. */
  readonly answer?: string;
  readonly refusals: readonly RefusalCode[];
}

const EVERY_EXPORT: readonly RefusalCode[] = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
];

const DESCRIPTION =
  'Sent as it is read, however long it is. An answer that was broken off on the way ends without its last chunk, so ' +
  'that every client sees that it is not whole. In CSV amounts are decimal text, elsewhere integers in minor units.';

/** Describes a route that sends a file in one of several formats. */
export function DescribeExport(described: ExportDescription): MethodDecorator {
  const { summary, parameters, formats, answer, refusals } = described;
  return applyDecorators(
    ApiOperation({ summary, description: DESCRIPTION }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Merchant-Id',
      description: 'Needed with a key of the whole ledger only.',
      schema: { type: 'string' },
    }),
    ...Object.entries(parameterSchemas(parameters)).map(([name, schema]) =>
      ApiQuery({ name, required: neededParameters(parameters).includes(name), schema }),
    ),
    ApiResponse({
      status: 200,
      description: 'The file, in the format that `format` names or `Accept` prefers.',
      content: Object.fromEntries(Object.values(formats).map((type) => contentOf(type, answer))),
    }),
    ...refusalResponses([...EVERY_EXPORT, ...refusals]),
  );
}

function contentOf(mediaType: string, answer: string | undefined) {
  const [type = ''] = mediaType.split(';');
  if (type === 'application/json' && answer !== undefined)
    return [type, { schema: { $ref: `${SCHEMAS_AT}${answer}` } }];
  return [type, { schema: type === 'text/csv' ? { type: 'string' } : { type: 'string', format: 'binary' } }];
}
