import { isUtf8 } from 'node:buffer';
import { type Invalid, invalid } from '../problem/field-error';
import { scanJson } from './json-scan';
import { JSON_DEPTH_MAX } from './wire.limits';

// What may be the start of a number with a fraction, an exponent or more digits than 2^53 has, an escape, a control
// character that JSON lets through. Texts may hold such too: the scan tells, this only says whether it has to be asked.
// Numbers follow a mark, a space or a minus: the long tracking numbers and URLs of nearly every parcel do not.
const SUSPICIOUS = /(?:^|[:,[\s-])(?:\d{16}|\d+[.eE])|[\\\u007f-\u009f]/;
const MAYBE_KEY = /"\s*:/g;

/** A body as it was sent. `value` is never more or less exact than its text. */
export type ReadJson = { readonly value: unknown } | Invalid;

/** Parses one JSON text. Well-behaved texts, nearly all, cost little beside JSON.parse; the others are scanned. */
export function readJson(bytes: Buffer): ReadJson {
  if (!isUtf8(bytes)) return invalid([{ pointer: '', detail: 'is not UTF-8' }]);
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return invalid([{ pointer: '', detail: `is not JSON: ${reason(error)}` }]);
  }
  if (!SUSPICIOUS.test(text) && keysIn(value, 0) === (text.match(MAYBE_KEY)?.length ?? 0)) return { value };
  const errors = scanJson(text);
  return errors.length > 0 ? invalid(errors) : { value };
}

/** How many keys the value has; fewer than its text when one appears twice, and never equal when nested too deep. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === JSON_DEPTH_MAX) return Number.NaN;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const each of value) keys += keysIn(each, depth + 1);
  } else {
    for (const key in value) keys += 1 + keysIn((value as Record<string, unknown>)[key], depth + 1);
  }
  return keys;
}

/** Where the parser stopped; what it quotes of the text is left out, for it may be personal. */
function reason(error: unknown): string {
  const place = /at position \d+( \(line \d+ column \d+\))?/.exec(String(error));
  return place ? `a syntax error ${place[0]}` : 'it ends too early or holds a syntax error';
}
