import type { RefusalCode } from '@domain';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { RequestClass } from '../validation/nested';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

export interface LedgerCommandDescription {
  readonly summary: string;
  readonly body: RequestClass;
  readonly example: object;
  /** The schema of the answer, by name. */
  readonly answer: string;
  readonly refusals: readonly RefusalCode[];
}

/** What every call that writes for several merchants at once may be refused with. */
export const EVERY_LEDGER_CALL: readonly RefusalCode[] = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'OUTCOME_UNKNOWN',
  'STORE_UNAVAILABLE',
  'CONFLICT',
];

export const POSITION_HEADER = {
  'Ledger-Position': { description: 'For `atLeast`: of the last event written.', schema: { type: 'string' as const } },
};

/** Describes a command of a whole-ledger key that may concern all merchants. */
export function DescribeLedgerCommand(described: LedgerCommandDescription): MethodDecorator {
  const { summary, body, example, answer, refusals } = described;
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1 to 255 visible ASCII characters; the same key and body never record twice.',
      schema: { type: 'string' },
    }),
    ApiHeader({ name: 'Merchant-Id', description: 'Only this merchant; left out: all.', schema: { type: 'string' } }),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${describedBody(body)}` },
      examples: { example: { value: example } },
    }),
    ApiResponse({
      status: 200,
      description: 'What is recorded now.',
      content: { 'application/json': { schema: { $ref: `${SCHEMAS_AT}${answer}` } } },
      headers: POSITION_HEADER,
    }),
    ...refusalResponses([...EVERY_LEDGER_CALL, ...refusals]),
  );
}
