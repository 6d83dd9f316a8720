import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { SignInRequest } from '../sessions/session.dto';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

const content = { 'application/json': { schema: { $ref: `${SCHEMAS_AT}Session` } } };

export function DescribeSignIn(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Signs in with a key: the answer sets a cookie, which browsers send instead of the key from then on.',
      description:
        'No script can read the cookie, and no other site has it sent. Calls by it that change something have to come from ' +
        'a page of the same origin. Revoking the key ends its sessions.',
    }),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${describedBody(SignInRequest)}` },
      examples: { example: { value: { apiKey: 'clk_0123456789abcdef_...' } } },
    }),
    ApiResponse({ status: 200, description: 'Signed in.', content, headers: COOKIE }),
    ...refusalResponses(['VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']),
  );
}

export function DescribeReadSession(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: 'Who is signed in.' }),
    ApiBearerAuth(),
    ApiResponse({ status: 200, description: 'The session of the cookie.', content }),
    ...refusalResponses(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']),
  );
}

export function DescribeSignOut(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: 'Signs out: the browser forgets its cookie.' }),
    ApiResponse({ status: 204, description: 'Signed out.', headers: COOKIE }),
    ...refusalResponses(['FORBIDDEN']),
  );
}

const COOKIE = { 'Set-Cookie': { description: '`ledger_session`.', schema: { type: 'string' as const } } };
