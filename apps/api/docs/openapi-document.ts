import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/session-cookie';
import { requestSchemas } from '../validation/request-schemas';
import { answerSchemas } from './answers/answer-schemas';
import { describedBodies } from './described-bodies';

type PathItem = OpenAPIObject['paths'][string];

const WORDS = `A merchant authorizes an order, captures it when something is fulfilled, and refunds what comes back. Each of
these is one command, recorded once in an append-only log, or refused for one reason.

Amounts are integers in minor units (\`1050\` with \`EUR\` is 10.50), exact to the last digit also above 2^53. Every
command takes an \`Idempotency-Key\`: sent again, it answers what it answered first. Refusals are problems as in RFC 9457;
[all of them](/docs/refusals) are listed in the order in which they are looked for.`;

/** The whole service as OpenAPI 3.1. Requests are described by the decorators that check them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Capture Ledger')
    .setDescription(WORDS)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: '`clk_<keyId>_<secret>`, made by the auditor tool.' })
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`Link <token>`, from the address of a link.',
      },
      'link',
    )
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', description: 'Set by `POST /v1/session`.' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, outline);
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [path, withIds(path, withSessions(item))]),
    ),
    components: {
      ...document.components,
      schemas: { ...answerSchemas, ...requestSchemas(...describedBodies()) } as never,
    },
  };
}

/** The ids in an address: the controllers take the whole request, so the framework cannot see them. */
function withIds(path: string, item: PathItem): PathItem {
  const ids = [...path.matchAll(/{(\w+)}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const, pattern: '^[A-Za-z0-9._~-]{1,64}$' },
  }));
  return ids.length > 0 ? { ...item, parameters: ids } : item;
}

/** Whatever a key opens, the session of one opens too. */
function withSessions(item: PathItem): PathItem {
  const operations = Object.entries(item).map(([method, operation]) => {
    const { security = [] } = operation as { security?: object[] };
    const isByKey = security.some((each) => 'bearer' in each);
    return [method, isByKey ? { ...operation, security: [...security, { session: [] }] } : operation];
  });
  return Object.fromEntries(operations);
}
