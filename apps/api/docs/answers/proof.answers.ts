import { count, instant, listOf, paged, ref, shape, text, viewed } from './shapes';

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const path = { ...listOf(sha256), description: 'Hashes of subtrees, in the order in which RFC 9162 takes them.' };

const head = {
  ledgerId: text,
  keyId: { ...text, description: 'The first 16 hex digits of SHA-256 of the public key (SPKI in DER).' },
  size: { ...count, description: 'Of how many events, from sequence 0 on.' },
  rootHash: { ...sha256, description: 'Of the tree of RFC 9162 over these.' },
  signedAt: instant,
  signature: { ...text, description: 'Ed25519 over the RFC 8785 form of the other members; base64.' },
};
const proved = { path, head: ref('Head'), ...viewed };

export const proofAnswers = {
  Head: shape(head),
  Heads: shape({ heads: listOf(ref('Head')), ...viewed }, paged),
  HeadDetail: shape({ head: ref('Head'), ...viewed }, { clock: text }),
  HeadAnswer: shape({ head: ref('Head'), position: text }, { clock: text }),
  SigningKeys: shape({
    publicKeys: { ...listOf(text), description: 'Ed25519, SPKI in DER, base64; in the order in which they came.' },
  }),
  InclusionProof: shape(
    {
      eventSequence: count,
      eventHash: { ...sha256, description: 'The leaf is SHA-256(0x00 || these 32 bytes).' },
      ...proved,
    },
    { clock: text },
    'That the event is in what the head was signed over.',
  ),
  ConsistencyProof: shape(
    { from: count, fromRootHash: { ...sha256, description: 'Of the tree over the first `from` events.' }, ...proved },
    { clock: text },
    'That what the head was signed over begins with the first `from` events, as they were.',
  ),
};
