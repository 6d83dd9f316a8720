import type { CalendarDate, Instant } from '@domain';
import type { Schema } from './schema';
import { StoredFormFault } from './stored-form.fault';

/** Throws unless every engine keeps the text exactly: SQLite replaces lone surrogates, PostgreSQL refuses U+0000. */
export function assertStorableText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw StoredFormFault.of(`${typeof text} is no text`);
  if (!text.isWellFormed()) throw StoredFormFault.of('the text has a lone surrogate');
  if (text.includes('\0')) throw StoredFormFault.of('the text has U+0000');
}

function storableText(text: unknown): string {
  assertStorableText(text);
  return text;
}

export const text: Schema<string> = { encode: storableText, decode: storableText };

function matching(pattern: RegExp, what: string): Schema<string> {
  const check = (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value)) throw StoredFormFault.of(`${String(value)} is no ${what}`);
    return value;
  };
  return { encode: check, decode: check };
}

export const instant: Schema<Instant> = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant');
export const calendarDate: Schema<CalendarDate> = matching(/^\d{4}-\d\d-\d\d$/, 'calendar date');

/** One way to write each integer: no plus sign, no leading zero, no minus zero. */
const INTEGER = /^(?:0|-?[1-9]\d{0,39})$/;

function integerText(stored: unknown): string {
  if (typeof stored !== 'string' || !INTEGER.test(stored)) throw StoredFormFault.of(`${String(stored)} is no integer`);
  return stored;
}

/** Money in minor units, and quantities. */
export const amount: Schema<bigint> = {
  encode(value) {
    if (typeof value !== 'bigint') throw StoredFormFault.of(`${typeof value} is no bigint`);
    return integerText(value.toString());
  },
  decode: (stored) => BigInt(integerText(stored)),
};

function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw StoredFormFault.of(`${value} is no safe integer`);
  return value;
}

/** Small whole numbers that are no money: numbers of lines and captures, days, rates. */
export const count: Schema<number> = {
  encode: (value) => integerText(safeInteger(value).toString()),
  decode: (stored) => safeInteger(Number(integerText(stored))),
};

/** One of a few fixed words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Schema<Word> {
  const known: ReadonlySet<unknown> = new Set(words);
  const check = (value: unknown): Word => {
    if (!known.has(value)) throw StoredFormFault.of(`${String(value)} is none of ${words.join(', ')}`);
    return value as Word;
  };
  return { encode: check, decode: check };
}

/** A mark that is either there or left out. */
export const mark: Schema<true> = {
  encode: onlyTrue,
  decode: onlyTrue,
};

function onlyTrue(value: unknown): true {
  if (value !== true) throw StoredFormFault.of(`${String(value)} is not true`);
  return value;
}
