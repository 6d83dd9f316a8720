import anyAscii from 'any-ascii';

// What the European Payments Council has a payment say in place of ASCII characters that not every bank can carry.
const INSTEAD: Readonly<Record<string, string>> = {
  '&': '+',
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
  '|': '/',
  '`': "'",
  _: '-',
  '~': '-',
};

/** The Latin letters, digits and signs that every bank of the SEPA area carries unchanged. */
const NOT_CARRIED = /[^A-Za-z0-9/?:().,'+ -]/g;

/**
 * Text as a bank takes it, at most `length` characters: letters of other scripts and with marks become Latin ones
 * (`Łódź` is `Lodz`, `Ελλάς` is `Ellas`), other signs their neighbours or a dot, and slashes stand alone and inside.
 */
export function bankText(text: string, length: number): string {
  return anyAscii(text.toWellFormed())
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(NOT_CARRIED, (sign) => INSTEAD[sign] ?? '.')
    .replace(/\/+/g, '/')
    .replace(/^[ /]+/, '')
    .slice(0, length)
    .replace(/[ /]+$/, '');
}

/** Whether an identification can be given to a bank as it is: one that was changed would not be found again. */
export function isBankIdentification(text: string): boolean {
  return text.length >= 1 && text.length <= 35 && bankText(text, 35) === text;
}
