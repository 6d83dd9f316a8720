import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Answer } from './caller';

export interface DocumentedAnswers {
  /** Throws for an answer that the documents do not promise: another status, another type, another shape. */
  assert(
    method: string,
    path: string,
    answer: { readonly status: number; readonly body: Answer['body'] },
    contentType: string,
  ): void;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What any route may answer without saying so: it is the transport's, not the route's. */
const TRANSPORT_CODES = [
  'ROUTE_NOT_FOUND',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
  'BAD_REQUEST',
  'ADDRESS_TOO_LONG',
  'FAULT',
];

export async function documentedAnswers(url: string): Promise<DocumentedAnswers> {
  const document = (await (await fetch(`${url}/docs/openapi.json`)).json()) as OpenApi;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    matches: new RegExp(`^${path.replace(/{\w+}/g, '[^/]+')}$`),
  }));
  const compiled = new Map<string, ValidateFunction>();

  return {
    assert(method, pathAndQuery, { status, body }, contentType) {
      if (body === undefined || TRANSPORT_CODES.includes(body.code)) return;
      const [address = ''] = pathAndQuery.split('?');
      // As the router does: an address in so many words goes before one with an id in it.
      const path = (
        routes.find((route) => route.path === address) ?? routes.find(({ matches }) => matches.test(address))
      )?.path;
      if (path === undefined) return;
      const verb = method.toLowerCase();
      const [type = ''] = contentType.split(';');
      if (!document.paths[path]?.[verb]?.responses[status]?.content?.[type]) {
        throw new Error(`${method} ${path} answered ${status} ${type} ${body.code ?? ''}, which is not documented`);
      }
      if (body.code && !JSON.stringify(document.paths[path][verb].responses[status]).includes(`"${body.code}"`)) {
        throw new Error(`${method} ${path} refused with ${body.code}, which is not documented`);
      }
      const steps = ['paths', path, verb, 'responses', String(status), 'content', type, 'schema'];
      const at = `document#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
      const fits = compiled.get(at) ?? ajv.compile({ $ref: at });
      compiled.set(at, fits);
      if (!fits(body)) {
        throw new Error(
          `${method} ${path} ${status} is not as documented: ${ajv.errorsText(fits.errors)}\n${JSON.stringify(body)}`,
        );
      }
    },
  };
}
