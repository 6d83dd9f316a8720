import { isRefusal, type Refusal } from '@domain';
import type { CommandContext, LedgerContext } from '@ledger';
import { type FieldError, type Invalid, invalid } from '../problem/field-error';
import type { BodyCheck } from '../validation/body-check';
import { type CallRequest, callerOf, merchantOf } from './call-request';
import { commandHeaders } from './command-headers';
import { readIds } from './path-ids';

/** A command as it came in: who and where, and what it asks for. */
export interface CommandCall<Body extends object> {
  readonly context: CommandContext;
  readonly body: Body;
}

/** Everything that is wrong with a command's address, headers and body, or the command. */
export function readCommand<Body extends object>(
  request: CallRequest,
  check: BodyCheck<Body>,
  options: { readonly previewable?: boolean } = {},
): CommandCall<Body> | Refusal {
  const call = readLedgerCommand(request, check, options);
  if (isRefusal(call)) return call;
  const orderId = call.context.pathIds['orderId'];
  const merchantId = merchantOf(request);
  return { ...call, context: { ...call.context, merchantId, ...(orderId !== undefined && { orderId }) } };
}

/** The same for a command that concerns no merchant. */
export function readLedgerCommand<Body extends object>(
  request: CallRequest,
  check: BodyCheck<Body>,
  { previewable = false } = {},
): { readonly context: LedgerContext; readonly body: Body } | Refusal {
  const errors: FieldError[] = [];
  const preview = readPreview(request.query, previewable, errors);
  const pathIds = readIds(request.params, errors);
  const headers = commandHeaders(request.headers, preview, errors);
  const received = request.body ?? { value: {} };
  const body = isRefusal(received) ? received : check(received.value);
  if (isRefusal(body)) return errors.length === 0 ? body : invalid([...errors, ...errorsOf(body)]);
  if (errors.length > 0) return invalid(errors);

  return {
    body,
    context: {
      actor: callerOf(request).keyId,
      ...headers,
      ...(preview && { preview }),
      correlationId: request.id,
      pathIds,
      body: 'value' in received ? received.value : {},
    },
  };
}

// A misspelt `preview` that was passed over would record what the caller only wanted to look at.
function readPreview(query: CallRequest['query'], previewable: boolean, errors: FieldError[]): boolean {
  for (const [parameter, value] of Object.entries(query)) {
    if (parameter !== 'preview' || !previewable) errors.push({ parameter, detail: 'is not known here' });
    else if (value !== 'true' && value !== 'false') errors.push({ parameter, detail: 'must be true or false' });
  }
  return query['preview'] === 'true';
}

function errorsOf(refusal: Invalid | Refusal): readonly FieldError[] {
  return 'errors' in refusal ? refusal.errors : [];
}
