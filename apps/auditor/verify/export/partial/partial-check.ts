import { hashEvent } from '@event-store/stored-form';
import { hexOf, leafHash, verifyInclusion } from '@log-tree';
import { readExactly } from '../../check-form';
import type { SourceEvent } from '../../event.source';
import { beforeFirst, type VerifiedStream } from '../../verified-stream';
import { verifyEvent } from '../../verify-event';
import { wrong } from '../../wrong';
import { eventOfLine } from '../event-of-line';
import type { UnsignedHead } from '../manifest';
import { type PartialLine, parseLine } from './partial-line';

const NOWHERE: SourceEvent = {
  ...{
    stream: '',
    revision: -1,
    eventId: '',
    type: 'an unreadable line',
    bytes: Buffer.alloc(0),
    hash: Buffer.alloc(0),
  },
};

/** Holds each line of a partial export against the tree, and against what stands before it of its stream. */
export function createPartialCheck(ledgerId: string, tree: UnsignedHead) {
  const seen = new Map<string, VerifiedStream | undefined>();
  let current = { sequence: -1, event: NOWHERE };

  function checkStream(event: SourceEvent, previousHash: string): void {
    const before = seen.get(event.stream) ?? (event.revision === 0 ? beforeFirst() : undefined);
    if (!before) {
      // Its beginning is not here: what it follows from cannot be asked, but that it was recorded is proved.
      readExactly(event);
      seen.set(event.stream, undefined);
      return;
    }
    if (event.revision === before.revision + 1 && Buffer.from(before.hash).toString('hex') !== previousHash) {
      wrong('its previous hash is not the hash of the event before it');
    }
    seen.set(event.stream, verifyEvent(before, event, ledgerId).stream);
  }

  function checkProof({ sequence, proof }: PartialLine, hash: Buffer): void {
    const { size, rootHash: root } = tree;
    const leaf = hexOf(leafHash(hash));
    if (!verifyInclusion({ leaf, index: sequence, size, path: proof, root })) {
      wrong(`its proof does not lead from its hash at sequence ${sequence} to the root ${root} of ${size} events`);
    }
  }

  return {
    /** The next line. Throws WrongEvent; `current` then is the event it speaks of. */
    add(bytes: Buffer): void {
      const before = current.sequence;
      current = { sequence: before + 1, event: NOWHERE };
      const line = parseLine(bytes.toString('utf8'));
      if (!line) wrong('the line is none of {sequence, event, previousHash, proof}');
      const stored = Buffer.from(line.event);
      const hash = hashEvent(Buffer.from(line.previousHash, 'hex'), stored);
      const event = eventOfLine(stored, hash);
      current = { sequence: line.sequence, event };
      if (event.fault !== undefined) wrong(event.fault);
      if (line.sequence <= before) wrong(`it stands behind sequence ${before}`);
      checkStream(event, line.previousHash);
      checkProof(line, hash);
    },
    current: () => current,
    streams: () => seen.size,
  };
}
