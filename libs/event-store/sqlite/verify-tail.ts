import { CHAIN_START, verifyLink } from '../codec/hash-chain';
import { DamagedLog } from './damaged-log.fault';
import type { LogReader } from './log.reader';

/** What a crash or a failing disk can have touched last. The whole log is for `verify`, which runs beside the service. */
const TAIL_EVENTS = 1_000;

/** Throws DamagedLog unless each of the last events follows from the one before it in its stream. */
export function verifyTail(file: string, reader: LogReader): void {
  let sequence = reader.headSequence();
  for (const { event, previousHash } of reader.readTail(TAIL_EVENTS)) {
    if (event.cursor !== String(sequence))
      throw new DamagedLog(file, `a place in the order is empty before ${sequence + 1}`);
    sequence -= 1;
    const previous = event.revision === 0 ? CHAIN_START.hash : previousHash;
    if (!previous) throw new DamagedLog(file, `nothing stands before ${event.stream}@${event.revision}`);
    if (!verifyLink(previous, event)) {
      throw new DamagedLog(file, `the bytes of ${event.stream}@${event.revision} do not have the hash beside them`);
    }
  }
}
