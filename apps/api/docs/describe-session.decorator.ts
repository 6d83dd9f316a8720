import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { CustomerLinkRequest } from '../customer-pages/customer-link.dto';
import { SignInRequest } from '../sessions/session.dto';
import { SCHEMAS_AT } from '../validation/request-schemas';
import { describedBody } from './described-bodies';
import { refusalResponses } from './refusal-responses';

const answerOf = (name: string) => ({ 'application/json': { schema: { $ref: `${SCHEMAS_AT}${name}` } } });
const content = answerOf('Session');

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

export function DescribeCustomerLink(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Makes a link to the page of an order, for its customer.',
      description:
        'Whoever has the link sees the page until it expires, without a key; erasing the customer revokes it. The token ' +
        'stands behind the `#` of the address, which browsers send to nobody. Nothing is kept of a link: ask for as many as needed.',
    }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Merchant-Id',
      description: 'Needed with a key of the whole ledger only.',
      schema: { type: 'string' },
    }),
    ApiBody({
      schema: { $ref: `${SCHEMAS_AT}${describedBody(CustomerLinkRequest)}` },
      examples: { example: { value: { days: 30 } } },
    }),
    ApiResponse({ status: 201, description: 'The link.', content: answerOf('CustomerLink') }),
    ...refusalResponses([
      'VALIDATION_FAILED',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'RATE_LIMITED',
      'STORE_UNAVAILABLE',
      'ORDER_NOT_FOUND',
    ]),
  );
}

export function DescribeCustomerPage(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary:
        'What the customer of one order sees behind a link: parcels, invoices, refunds, payments, what is owed when.',
    }),
    ApiSecurity('link'),
    ApiResponse({ status: 200, description: 'The page.', content: answerOf('CustomerPage') }),
    ...refusalResponses([
      'VALIDATION_FAILED',
      'UNAUTHENTICATED',
      'LINK_EXPIRED',
      'RATE_LIMITED',
      'STORE_UNAVAILABLE',
      'CATCHING_UP',
      'VIEWS_UNAVAILABLE',
    ]),
  );
}

export function DescribeOidc(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary,
      description:
        'For browsers, which are led on: to the provider, to `/` with the cookie of a session, or to `/sign-in#refused=...`. ' +
        'The authorization code is asked for with PKCE, state and nonce. Events name the person as `oidc:<subject>`.',
    }),
    ApiResponse({ status: 302, description: 'Where to go on.', headers: { Location: { schema: { type: 'string' } } } }),
    ...refusalResponses(['FORBIDDEN', 'RATE_LIMITED']),
  );
}

export function DescribeWaysIn(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: 'Which ways to sign in there are.' }),
    ApiResponse({ status: 200, description: 'The ways beside keys.', content: answerOf('WaysIn') }),
  );
}

const COOKIE = { 'Set-Cookie': { description: '`ledger_session`.', schema: { type: 'string' as const } } };
