import type { Complain } from '../bank-file-refusal';
import { BANK_FILE_BYTES_MAX } from '../limits';

/** `true` for a file that is neither empty nor too large to be read; else it complains. */
export function withinSize(bytes: Uint8Array, complain: Complain): true | undefined {
  if (bytes.length === 0) return complain('the file', 'it is empty', 'wrong-format');
  if (bytes.length <= BANK_FILE_BYTES_MAX) return true;
  return complain('the file', `it has ${bytes.length} bytes; ${BANK_FILE_BYTES_MAX} are read at most`, 'too-large');
}
