import type { IncomingHttpHeaders } from 'node:http';
import type { FieldError } from '../problem/field-error';
import { FORMATS } from '../validation/formats';

const REVISION = /^"(0|[1-9]\d{0,14})"$/;

/** How a command may be repeated, and what it was decided on. */
export interface CommandHeaders {
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly idempotencyRetry?: boolean;
}

/** Reads the headers of a command, and adds to `errors` what is wrong with them. */
export function commandHeaders(headers: IncomingHttpHeaders, preview: boolean, errors: FieldError[]): CommandHeaders {
  const key = headers['idempotency-key'];
  const ifMatch = headers['if-match'];
  const retry = headers['idempotency-retry'];
  const revision = REVISION.exec(ifMatch ?? '')?.[1];

  // A preview keeps no key, so it is asked for none; one that comes along says nothing.
  if (!preview && (typeof key !== 'string' || !FORMATS['idempotency-key'](key))) {
    errors.push({ header: 'Idempotency-Key', detail: 'must be 1 to 255 visible ASCII characters' });
  }
  if (ifMatch !== undefined && revision === undefined) {
    errors.push({ header: 'If-Match', detail: 'must be one revision as in an ETag, such as "3"' });
  }
  if (retry !== undefined && retry !== 'true' && retry !== 'false') {
    errors.push({ header: 'Idempotency-Retry', detail: 'must be true or false' });
  }
  return {
    ...(!preview && typeof key === 'string' && { idempotencyKey: key }),
    ...(revision !== undefined && { ifMatch: Number(revision) }),
    ...(retry === 'true' && { idempotencyRetry: true }),
  };
}
