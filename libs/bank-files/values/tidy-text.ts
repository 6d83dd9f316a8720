/** Text from a file on one line: well-formed Unicode without control characters. `undefined` when nothing remains. */
export function tidyText(text: string): string | undefined {
  const tidy = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return tidy === '' ? undefined : tidy;
}
