import type { Answer } from '../../client/service';
import { counted } from '../../parts/counted';
import { type Check, check, same } from './check';
import { bytesOf, hexOf, sha256 } from './sha-256';

type Head = Answer<'Head'>;

const KEY_ID_DIGITS = 16;

/** Whether a head was signed by one of these keys (SPKI in DER, base64), in the browser. */
export async function checkHead(head: Head, publicKeys: readonly string[]): Promise<readonly Check[]> {
  const publicKey = await keyNamed(head.keyId, publicKeys);
  return [
    await check('The key of the head is known', () =>
      publicKey === undefined
        ? { outcome: 'wrong', says: `no key has the name ${head.keyId}` }
        : same(head.keyId, head.keyId),
    ),
    await check('The head is signed with it', () =>
      publicKey === undefined
        ? { outcome: 'wrong', says: 'there is no key to check it with' }
        : signedBy(head, publicKey),
    ),
  ];
}

async function signedBy(head: Head, publicKey: string): Promise<Omit<Check, 'name'>> {
  const key = await crypto.subtle
    .importKey('spki', bytesOf(publicKey), 'Ed25519', false, ['verify'])
    .catch(() => undefined);
  if (!key)
    return { outcome: 'open', says: 'this browser does not know Ed25519: check the downloaded proof elsewhere' };
  const { keyId, ledgerId, rootHash, signedAt, size } = head;
  // RFC 8785: the members stand in the order of their names.
  const text = new TextEncoder().encode(JSON.stringify({ keyId, ledgerId, rootHash, signedAt, size }));
  const isRight = await crypto.subtle.verify('Ed25519', key, bytesOf(head.signature), text);
  return isRight
    ? { outcome: 'right', says: `${counted(size, ['event', 'events'])}, signed ${signedAt}` }
    : { outcome: 'wrong', says: 'the signature is not one of these words by this key' };
}

/** A key is named by the beginning of its hash. */
async function keyNamed(keyId: string, publicKeys: readonly string[]): Promise<string | undefined> {
  for (const publicKey of publicKeys) {
    if (hexOf(await sha256(bytesOf(publicKey))).startsWith(keyId) && keyId.length === KEY_ID_DIGITS) return publicKey;
  }
  return undefined;
}
