import type { Answer } from '../../client/service';
import { type Check, check, same } from './check';
import { checkHead } from './check-head';
import { hashOf, hexOf, sha256 } from './sha-256';
import { rootByInclusion } from './tree-paths';

type FoundEvent = Answer<'FoundEvents'>['events'][number];

/** An event with all that is needed to prove it, and nothing that has to be believed. */
export interface EventEvidence {
  readonly event: FoundEvent;
  /** The hash of the event before in the stream; zeros for the first one; undefined where it was not found. */
  readonly previousHash: string | undefined;
  readonly proof: Answer<'InclusionProof'>;
  readonly publicKeys: readonly string[];
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Each step from the text of an event to the signature over the whole log, computed here. */
export async function checkEvent({ event, previousHash, proof, publicKeys }: EventEvidence): Promise<readonly Check[]> {
  const { head, path, eventSequence } = proof;
  return [
    await check('The text is that of this event', () => same(nameIn(event.stored), nameOf(event))),
    await check('Its hash follows from the event before', async () =>
      previousHash === undefined
        ? { outcome: 'open', says: 'the event before was not found' }
        : same(hexOf(await sha256(hashOf(previousHash), event.stored)), event.hash),
    ),
    await check('The tree holds this hash', () => same(proof.eventHash, event.hash)),
    await check('The path leads to the root of the head', async () =>
      eventSequence === event.sequence
        ? same(await rootByInclusion(event.hash, eventSequence, head.size, path), head.rootHash)
        : { outcome: 'wrong', says: `the proof is about event ${eventSequence}` },
    ),
    ...(await checkHead(head, publicKeys)),
  ];
}

type Named = Pick<FoundEvent, 'ledgerId' | 'stream' | 'revision' | 'eventId' | 'type' | 'recordedAt'>;

function nameOf({ ledgerId, stream, revision, eventId, type, recordedAt }: Named): string {
  return `${type} ${eventId}, number ${revision} of ${stream} in ${ledgerId}, ${recordedAt}`;
}

function nameIn(stored: string): string {
  return nameOf(JSON.parse(stored) as Named);
}
