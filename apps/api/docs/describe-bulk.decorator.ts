import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { BulkCaptureRequest } from '../bulk-captures/bulk-capture.dto';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { BULK_LINE_BYTES_MAX } from '../wire/wire.limits';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

const LINES = [
  { orderId: 'web-20417', idempotencyKey: 'parcel-1', lines: [{ lineId: 1, quantity: 1 }] },
  { orderId: 'web-20418', idempotencyKey: 'parcel-2', full: true },
];

/** Describes the one route that reads and answers line by line. */
export function DescribeBulk(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Captures many orders: one JSON line each in, one JSON line each out, in the same order.',
      description:
        `A body of any length is read as it comes, while the answer is written: read the answer while you send, for an unread ` +
        `answer stops the reading. A line of at most ${BULK_LINE_BYTES_MAX} bytes is a capture with its \`orderId\` and ` +
        '`idempotencyKey`; a broken one spoils only itself. Sent again with the same keys, nothing is captured twice. ' +
        'Each answer has the number of its line and a `status`: 201, or that of the problem it then holds. ' +
        `Schema of a line: \`${describedBody(BulkCaptureRequest)}\`.`,
    }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Merchant-Id',
      description: 'Needed with a key of the whole ledger only.',
      schema: { type: 'string' },
    }),
    ApiConsumes('application/x-ndjson'),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${BulkCaptureRequest.name}` },
      examples: { lines: { value: LINES.map((line) => JSON.stringify(line)).join('\n') } },
    }),
    ApiResponse({
      status: 200,
      description: 'One result per line; refusals are results too.',
      content: { 'application/x-ndjson': { schema: { $ref: `${SCHEMAS_AT}BulkResult` } } },
    }),
    ...refusalResponses(['VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']),
  );
}
