import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiProduces, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { AdvanceClockRequest } from '../clock/advance-clock.dto';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

const json = (answer: string) => ({ 'application/json': { schema: { $ref: `${SCHEMAS_AT}${answer}` } } });

export function DescribeAdvanceClock(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: 'Moves a simulated clock forward. A ledger on the system clock refuses.' }),
    ApiBearerAuth(),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${describedBody(AdvanceClockRequest)}` },
      examples: { example: { value: { to: '2026-04-01T00:00:00.000Z' } } },
    }),
    ApiResponse({ status: 200, description: 'The new time.', content: json('ClockAnswer') }),
    ...refusalResponses(['VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']),
  );
}

export function DescribeHealth(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'Yes.', content: json('Health') }),
    ApiResponse({ status: 503, description: 'No, and why.', content: json('Health') }),
  );
}

export function DescribeMetrics(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: 'Figures for Prometheus; for whole-ledger keys.' }),
    ApiBearerAuth(),
    ApiProduces('text/plain'),
    ApiResponse({ status: 200, description: 'Text exposition format.', schema: { type: 'string' } }),
    ...refusalResponses(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']),
  );
}

export function DescribeLiveFeed(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Every event as it is recorded, as server-sent events.',
      description:
        'Each event has its position as `id`, its type as `event`, and envelope and data as `data`. A reader that comes ' +
        'back with `Last-Event-ID` goes on behind it, without a gap and without a repetition. Personal data is left out.',
    }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Merchant-Id',
      description: 'With a whole-ledger key: only this merchant.',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'Last-Event-ID',
      description: 'The position of the last event seen.',
      schema: { type: 'string' },
    }),
    ApiQuery({
      name: 'after',
      required: false,
      description:
        'Where to begin without `Last-Event-ID`: a position, or `start`. Left out: with what comes from now on.',
      schema: { type: 'string' },
    }) as MethodDecorator,
    ApiProduces('text/event-stream'),
    ApiResponse({ status: 200, description: 'A stream without end.', schema: { type: 'string' } }),
    ...refusalResponses([
      'VALIDATION_FAILED',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'POSITION_UNKNOWN',
      'RATE_LIMITED',
      'STORE_UNAVAILABLE',
    ]),
  );
}
