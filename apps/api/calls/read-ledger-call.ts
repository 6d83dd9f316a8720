import { isRefusal, type Refusal } from '@domain';
import { type FieldError, invalid } from '../problem/field-error';
import type { BodyCheck } from '../validation/body-check';
import type { ParametersCheck } from '../validation/parameters-check';
import type { CallRequest } from './call-request';
import { commandHeaders } from './command-headers';
import { readIds } from './path-ids';

/** A command that may concern all merchants at once, and so has no one stream and no revision. */
export interface LedgerCommandCall<Body extends object> {
  readonly idempotencyKey: string;
  readonly body: Body;
}

/** Everything that is wrong with such a command's headers and body, or the command. */
export function readLedgerCommand<Body extends object>(
  request: CallRequest,
  check: BodyCheck<Body>,
): LedgerCommandCall<Body> | Refusal {
  const errors: FieldError[] = Object.keys(request.query).map((parameter) => ({
    parameter,
    detail: 'is not known here',
  }));
  const { idempotencyKey = '' } = commandHeaders(request.headers, false, errors);
  const received = request.body ?? { value: {} };
  const body = isRefusal(received) ? received : check(received.value);
  if (isRefusal(body)) {
    return errors.length === 0 ? body : invalid([...errors, ...('errors' in body ? body.errors : [])]);
  }
  return errors.length > 0 ? invalid(errors) : { idempotencyKey, body };
}

/** Everything that is wrong with the address and the parameters of a call that concerns no merchant, or both. */
export function readLedgerQuestion<Asked extends object>(
  request: Pick<CallRequest, 'params' | 'query'>,
  check: ParametersCheck<Asked>,
): { readonly ids: Readonly<Record<string, string>>; readonly asked: Asked } | Refusal {
  const errors: FieldError[] = [];
  const ids = readIds(request.params, errors);
  const asked = check(request.query);
  if (isRefusal(asked)) return invalid([...errors, ...asked.errors]);
  return errors.length > 0 ? invalid(errors) : { ids, asked };
}
