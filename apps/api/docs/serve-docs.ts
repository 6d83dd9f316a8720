import { REFUSALS } from '@domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document';
import { refusalsPage } from './refusals-page';

/** What the service says of itself, to people at /docs and to tools at /docs/openapi.json. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
    customSiteTitle: 'Capture Ledger',
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/docs/refusals', (_request, reply) =>
      reply.header('Content-Type', 'text/html; charset=utf-8').send(refusalsPage(REFUSALS)),
    );
}
