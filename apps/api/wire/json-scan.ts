import { type FieldError, pointerStep } from '../problem/field-error';
import { JSON_DEPTH_MAX } from './wire.limits';

const INTEGER = /^-?\d+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const TOKEN = /\s*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|(-?\d[\d.eE+-]*)|true|false|null)/y;

/** An object or array whose end has not come yet. */
interface Open {
  readonly pointer: string;
  /** The keys so far; undefined for an array. */
  readonly keys?: Set<string>;
  /** The key or index of the member that comes; undefined where a key comes first. */
  step: string | number | undefined;
}

/**
 * What the source text of well-formed JSON says that its parsed form no longer shows: fractions, exponents and
 * integers that JavaScript would round, keys that appear twice, texts with lone surrogates or control characters,
 * and nesting that is too deep to go on.
 */
export function scanJson(text: string): FieldError[] {
  const errors: FieldError[] = [];
  const open: Open[] = [];
  TOKEN.lastIndex = 0;
  do {
    const token = TOKEN.exec(text);
    if (token === null) throw new Error('the text is not JSON, although it was parsed');
    const [, mark, quoted, number] = token;
    const inside = open.at(-1);
    const pointer = inside?.step === undefined ? (inside?.pointer ?? '') : inside.pointer + pointerStep(inside.step);

    if (mark === '{' || mark === '[') {
      if (open.length === JSON_DEPTH_MAX) {
        errors.push({ pointer, detail: `is nested deeper than ${JSON_DEPTH_MAX} levels` });
        return errors;
      }
      open.push(mark === '{' ? { pointer, keys: new Set(), step: undefined } : { pointer, step: 0 });
    } else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ',' && inside) inside.step = typeof inside.step === 'number' ? inside.step + 1 : undefined;
    else if (quoted !== undefined && inside?.keys && inside.step === undefined) {
      inside.step = JSON.parse(quoted) as string;
      const key = inside.pointer + pointerStep(inside.step);
      if (inside.keys.has(inside.step)) errors.push({ pointer: key, detail: 'appears twice' });
      inside.keys.add(inside.step);
      errors.push(...textErrors(inside.step, key));
    } else if (quoted !== undefined) errors.push(...textErrors(JSON.parse(quoted), pointer));
    else if (number !== undefined) errors.push(...numberErrors(number, pointer));
  } while (open.length > 0);
  return errors;
}

function numberErrors(source: string, pointer: string): FieldError[] {
  if (!INTEGER.test(source)) return [{ pointer, detail: 'must be an integer without fraction or exponent' }];
  if (Number.isSafeInteger(Number(source))) return [];
  return [{ pointer, detail: 'is beyond the integers that are exact (2^53 - 1)' }];
}

function textErrors(text: string, pointer: string): FieldError[] {
  return [
    ...(text.isWellFormed() ? [] : [{ pointer, detail: 'holds half of a surrogate pair' }]),
    ...(CONTROL.test(text) ? [{ pointer, detail: 'holds a control character' }] : []),
  ];
}
