import { isUtf8 } from 'node:buffer';
import type { Complain } from '../bank-file-refusal';

// What banks call the alphabets they used before UTF-8; the last holds the first two.
const ONE_BYTE = ['us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'];

/** Text of a file that does not say how it is encoded: UTF-8 where it can be, else the Windows alphabet of Western Europe. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** Text of an XML file, in the encoding that its declaration names; UTF-8 where it names none. */
export function decodeXml(bytes: Uint8Array, complain: Complain): string | undefined {
  const declaration = /^[^<]{0,3}<\?xml[^>]*?encoding=["']([^"']+)["']/.exec(startOf(bytes));
  const encoding = declaration?.[1]?.toLowerCase() ?? 'utf-8';
  if (ONE_BYTE.includes(encoding)) return new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8') return complain('line 1', `the encoding ${encoding} is not read`, 'malformed');
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : complain('line 1', 'the file is not UTF-8', 'malformed');
}

const START_BYTES = 4_096;

/** The first 4 KiB, one character a byte: enough to see what a file is, whatever its encoding. */
export function startOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, START_BYTES));
}
