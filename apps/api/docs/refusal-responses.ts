import { REFUSALS, type RefusalCode } from '@domain';
import { ApiResponse } from '@nestjs/swagger';
import { statusOf, typeOf } from '../problem/problem';
import { SCHEMAS_AT } from '../validation/request-schemas';

/** One response per status, naming every code that comes with it. */
export function refusalResponses(codes: readonly RefusalCode[]): MethodDecorator[] {
  const byStatus = Map.groupBy(new Set(codes), statusOf);
  return [...byStatus].map(([status, refusals]) =>
    ApiResponse({
      status,
      description: refusals.map((code) => `\`${code}\` ${REFUSALS[code].title}.`).join(' · '),
      content: {
        'application/problem+json': {
          schema: { $ref: `${SCHEMAS_AT}Problem` },
          examples: Object.fromEntries(refusals.map((code) => [code, { value: exampleOf(code, status) }])),
        },
      },
    }),
  );
}

function exampleOf(code: RefusalCode, status: number) {
  const { title } = REFUSALS[code];
  return {
    type: typeOf(code),
    title,
    status,
    detail: `${title}.`,
    code,
    ...(code === 'VALIDATION_FAILED' && {
      errors: [{ pointer: '/amount', detail: 'must be an integer from 1 to 1000000000000' }],
    }),
    ...(code === 'OUTCOME_UNKNOWN' && { retryAfterSeconds: 5 }),
    requestId: '0197a1b2-0000-7000-8000-000000000000',
  };
}
