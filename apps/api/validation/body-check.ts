import Ajv from 'ajv/dist/2020';
import { type FieldError, type Invalid, invalid } from '../problem/field-error';
import { explainBody } from './explain-body';
import { FORMATS } from './formats';
import type { RequestClass } from './nested';
import { requestSchemas, SCHEMAS_AT } from './request-schemas';

/** A body that holds what its class says, or everything that is wrong with it. */
export type BodyCheck<Body extends object> = (body: unknown) => Body | Invalid;

/**
 * Compiles a request class into a check. A good body passes the compiled schema and never meets class-validator,
 * which takes several times as long and answers only for bodies that are refused.
 */
export function bodyCheck<Body extends object>(request: RequestClass<Body>): BodyCheck<Body> {
  const fits = compile(request);
  return (body) => {
    if (fits(body)) return body as Body;
    const errors = explainBody(request, body);
    return errors.length > 0 ? invalid(errors) : invalid(schemaErrors(fits.errors));
  };
}

// One for all, since an instance costs more than all the schemas it compiles.
const ajv = new Ajv({ strict: true, strictRequired: false, formats: FORMATS }).addVocabulary(['components']);

/** The compiled form of a request class's decorators. */
export function compile(request: RequestClass) {
  const document = `requests/${request.name}`;
  if (!ajv.getSchema(document)) ajv.addSchema({ components: { schemas: requestSchemas(request) } }, document);
  return ajv.compile({ $ref: `${document}${SCHEMAS_AT}${request.name}` });
}

/** Should class-validator ever be the more lenient of the two, the body is refused all the same. */
function schemaErrors(errors: ReturnType<typeof compile>['errors']): FieldError[] {
  return (errors ?? []).map(({ instancePath, message }) => ({
    pointer: instancePath,
    detail: message ?? 'is not valid',
  }));
}
