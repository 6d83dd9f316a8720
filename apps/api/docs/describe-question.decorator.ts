import type { RefusalCode } from '@domain';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { RequestClass } from '../validation/nested';
import { neededParameters, parameterSchemas } from '../validation/parameters-check';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { refusalResponses } from './refusal-responses';

export interface QuestionDescription {
  readonly summary: string;
  readonly parameters: RequestClass;
  /** It concerns the log as a whole, and so no merchant. */
  readonly ofLedger?: true;
  /** The schema of the answer, by name. */
  readonly answer: string;
  /** What the question itself is refused with; what every question refuses is added. */
  readonly refusals: readonly RefusalCode[];
}

const EVERY_QUESTION: readonly RefusalCode[] = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
];

/** Describes a question's route: its parameters, its answer, and every reason it may refuse with. */
export function DescribeQuestion({
  summary,
  parameters,
  ofLedger,
  answer,
  refusals,
}: QuestionDescription): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ...(ofLedger
      ? []
      : [
          ApiHeader({
            name: 'Merchant-Id',
            description: 'Needed with a key of the whole ledger only.',
            schema: { type: 'string' },
          }),
        ]),
    ...Object.entries(parameterSchemas(parameters)).map(([name, schema]) =>
      ApiQuery({ name, required: neededParameters(parameters).includes(name), schema }),
    ),
    ApiResponse({
      status: 200,
      description: 'The answer.',
      content: { 'application/json': { schema: { $ref: `${SCHEMAS_AT}${answer}` } } },
    }),
    ...refusalResponses([...EVERY_QUESTION, ...refusals]),
  );
}
