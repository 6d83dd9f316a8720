import { isRefusal, type Refusal } from '@domain';
import { type FieldError, invalid } from '../problem/field-error';
import type { ParametersCheck } from '../validation/parameters-check';
import { instant } from '../wire/instant';
import { type CallRequest, merchantOf } from './call-request';
import { readIds } from './path-ids';

/** A question as it came in: about whose what, and how. */
export interface QuestionCall<Asked extends object> {
  readonly merchantId: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly asked: Asked;
}

/** Everything that is wrong with a question's address and parameters, or the question. */
export function readQuestion<Asked extends object>(
  request: CallRequest,
  check: ParametersCheck<Asked>,
): QuestionCall<Asked> | Refusal {
  const call = readLedgerQuestion(request, check);
  return isRefusal(call) ? call : { merchantId: merchantOf(request), ...call };
}

/** The same for a question that concerns no merchant. */
export function readLedgerQuestion<Asked extends object>(
  request: CallRequest,
  check: ParametersCheck<Asked>,
): Omit<QuestionCall<Asked>, 'merchantId'> | Refusal {
  const errors: FieldError[] = [];
  const ids = readIds(request.params, errors);
  const asked = check(request.query);
  if (isRefusal(asked)) return invalid([...errors, ...asked.errors]);
  return errors.length > 0 ? invalid(errors) : { ids, asked: inOneSpelling(asked) };
}

/** Instants that a question is about are compared as text. */
function inOneSpelling<Asked extends object>(asked: Asked): Asked {
  return 'at' in asked && typeof asked.at === 'string' ? { ...asked, at: instant(asked.at) } : asked;
}
