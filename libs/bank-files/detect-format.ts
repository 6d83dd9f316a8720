import { startOf } from './values/decode-text';

export type BankFileFormat = 'pain.001' | 'pain.002' | 'camt.053' | 'mt940' | 'csv' | 'unknown';

const MESSAGES: readonly [string, BankFileFormat][] = [
  ['CstmrCdtTrfInitn', 'pain.001'],
  ['CstmrPmtStsRpt', 'pain.002'],
  ['BkToCstmrStmt', 'camt.053'],
];

/** What a file seems to be, by its first 4 KiB. Whether it can be read is for its reader to say. */
export function detectFormat(bytes: Uint8Array): BankFileFormat {
  const start = startOf(bytes).replace(/^\u00EF\u00BB\u00BF/, '');
  if (/^\s*</.test(start)) {
    const message = MESSAGES.find(([element]) => new RegExp(`<(?:[\\w.-]+:)?${element}[\\s/>]`).test(start));
    return message?.[1] ?? 'unknown';
  }
  if (/^\s*\{[1-5]:/.test(start) || /^:(20|25|28C?):/m.test(start)) return 'mt940';
  const firstLines = start.split(/\r?\n|\r/).slice(0, 20);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, and other files do.
  return /[\x00-\x08]/.test(start) || !firstLines.some((line) => /[,;\t|]/.test(line)) ? 'unknown' : 'csv';
}
