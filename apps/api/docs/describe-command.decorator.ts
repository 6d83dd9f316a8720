import type { RefusalCode } from '@domain';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { RequestClass } from '../validation/nested';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

export interface CommandDescription {
  /** What the route does, in one sentence. */
  readonly summary: string;
  readonly body?: RequestClass;
  readonly example?: object;
  /** The schema of the answer, by name. */
  readonly answer: string;
  readonly creates?: boolean;
  readonly previewable?: boolean;
  /** It concerns the log as a whole, and so no merchant. */
  readonly ofLedger?: true;
  /** What the rules of the command refuse; what every command refuses is added. */
  readonly refusals: readonly RefusalCode[];
}

const EVERY_COMMAND: readonly RefusalCode[] = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'OUTCOME_UNKNOWN',
  'STORE_UNAVAILABLE',
  'IDEMPOTENCY_KEY_REUSED',
  'PRECONDITION_FAILED',
  'CONFLICT',
];

/** Describes a command's route: its headers, its body, its answer, and every reason it may refuse with. */
export function DescribeCommand(described: CommandDescription): MethodDecorator {
  const { summary, body, example, answer, creates, previewable, refusals } = described;
  const content = { 'application/json': { schema: { $ref: `${SCHEMAS_AT}${answer}` } } };
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ...headers(previewable === true, described.ofLedger === true),
    ...(body
      ? [
          ApiBody({
            schema: { $ref: `${SCHEMAS_AT}${describedBody(body)}` },
            ...(example && { examples: { example: { value: example } } }),
          }),
        ]
      : []),
    ApiResponse({
      status: creates ? 201 : 200,
      description: 'Recorded, or replayed.',
      content,
      headers: ANSWER_HEADERS,
    }),
    ...(previewable && creates
      ? [ApiResponse({ status: 200, description: 'A preview: nothing was recorded.', content })]
      : []),
    ...refusalResponses([...EVERY_COMMAND, ...refusals]),
  );
}

function headers(previewable: boolean, ofLedger: boolean): MethodDecorator[] {
  const text = { type: 'string' };
  return [
    ApiHeader({
      name: 'Idempotency-Key',
      required: !previewable,
      description: `1 to 255 visible ASCII characters; the same key and body never record twice.${previewable ? ' Not asked for by a preview.' : ''}`,
      schema: text,
    }),
    ApiHeader({ name: 'If-Match', description: 'The revision decided on, as in an ETag: `"3"`.', schema: text }),
    ApiHeader({
      name: 'Idempotency-Retry',
      description: '`true` after an unknown outcome: no refusal before a late append must have landed.',
      schema: { type: 'string', enum: ['true', 'false'] },
    }),
    ...(ofLedger
      ? []
      : [ApiHeader({ name: 'Merchant-Id', description: 'Needed with a key of the whole ledger only.', schema: text })]),
    ...(previewable
      ? [
          ApiQuery({
            name: 'preview',
            required: false,
            description: '`true` answers what would be recorded, and records nothing.',
            schema: { type: 'boolean' },
          }) as MethodDecorator,
        ]
      : []),
  ];
}

const ANSWER_HEADERS = {
  ETag: {
    description: 'The revision after the command, of the order or of what the command is about.',
    schema: { type: 'string' as const },
  },
  'Ledger-Position': {
    description: 'For `atLeast`: reads what was written here.',
    schema: { type: 'string' as const },
  },
  'Idempotency-Replayed': {
    description: '`true` on the first answer given again.',
    schema: { type: 'string' as const },
  },
};
