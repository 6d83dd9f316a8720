import { isRefusal } from '@domain';
import { type Invalid, invalid } from '../problem/field-error';
import { bodyCheck } from './body-check';
import type { RequestClass } from './nested';
import { requestSchemas } from './request-schemas';

type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** Query parameters that hold what their class says, or everything that is wrong with them. */
export type ParametersCheck<Asked extends object> = (parameters: Parameters) => Asked | Invalid;

/** As `bodyCheck`, for parameters: they arrive as texts, and become what their field is. */
export function parametersCheck<Asked extends object>(request: RequestClass<Asked>): ParametersCheck<Asked> {
  const check = bodyCheck(request);
  const fields = parameterSchemas(request);
  return (parameters) => {
    const entries = Object.entries(parameters).map(([name, text]) => [name, read(text, fields[name]?.type)]);
    const answer = check(Object.fromEntries(entries));
    if (!isRefusal(answer)) return answer as Asked;
    return invalid(
      answer.errors.map((error) =>
        'pointer' in error ? { parameter: error.pointer.slice(1), detail: error.detail } : error,
      ),
    );
  };
}

/** The schema of each parameter, by name. */
export function parameterSchemas(request: RequestClass): Readonly<Record<string, { readonly type?: string }>> {
  return (requestSchemas(request)[request.name]?.['properties'] ?? {}) as Record<string, { type?: string }>;
}

/** The names of those that cannot be left out. */
export function neededParameters(request: RequestClass): readonly string[] {
  return (requestSchemas(request)[request.name]?.['required'] ?? []) as string[];
}

/** What cannot be read stays a text, and is refused as one. */
function read(text: string | readonly string[], type: string | undefined): unknown {
  if (type === 'integer' && typeof text === 'string' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
