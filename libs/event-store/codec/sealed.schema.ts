import type { Personal, Sealed } from '@domain';
import { record } from './record.schema';
import { text } from './scalar.schema';
import type { Schema } from './schema';
import { StoredFormFault } from './stored-form.fault';

const parts = record<Sealed>({ keyId: text, nonce: text, ciphertext: text, tag: text });

/** Personal data: only its sealed form is ever stored, so that erasing its key erases it everywhere. */
export const sealed: Schema<Personal> = {
  encode(value) {
    if ('unsealed' in value) throw StoredFormFault.of('personal data has to be sealed before it is stored');
    return parts.encode(value);
  },
  decode: parts.decode,
  seal: (value, path, seal) => ('unsealed' in value ? seal(value.unsealed, path) : value),
};
