export { canonicalJson } from './canonical-json';
export { decodeExactly } from './decode-exactly';
export { decodeRecord, type ReadText } from './decode-record';
export { APPEND_BYTES_MAX, type AppendContext, appendBytes, encodeAppend } from './encode-append';
export { CHAIN_START, type ChainEnd, HASH_VERSION, hashEvent, verifyLink } from './hash-chain';
export { StoredFormFault } from './stored-form.fault';
