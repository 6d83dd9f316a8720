import type { RecordedEvent } from '@event-store';
import type { SignedHead } from '@log-tree';

/** The head that an event of the log is; undefined for every other event. */
export function headOfEvent({ type, bytes }: Pick<RecordedEvent, 'type' | 'bytes'>): SignedHead | undefined {
  if (type !== 'HeadSigned') return undefined;
  const { ledgerId, data } = JSON.parse(bytes.toString('utf8')) as {
    readonly ledgerId: string;
    readonly data: Readonly<Record<'keyId' | 'size' | 'rootHash' | 'signedAt' | 'signature', string>>;
  };
  const { keyId, size, rootHash, signedAt, signature } = data;
  return { ledgerId, keyId, size: Number(size), rootHash, signedAt, signature };
}
