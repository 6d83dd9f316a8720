import { openSqliteEventStore } from '@event-store';
import type { Row } from '../report/row';
import { makeBenchLedger } from '../world/bench-ledger';
import { readAndParsePart } from './read-and-parse.part';
import { rebuildPart } from './rebuild.part';
import { type VerifyFigures, verifyPart } from './verify.part';

export interface ProofFigures extends VerifyFigures {
  readonly readAndParse: Row;
  readonly replaying: Row;
}

/** One log in a folder: read, exported, verified from the export alone, and replayed. */
export async function proofPart(folder: string, size: number, say: (text: string) => void): Promise<ProofFigures> {
  say(`filling a log with ${size.toLocaleString('en')} events`);
  const { settings } = await makeBenchLedger({ DATA_FOLDER: folder }, size);
  say('reading, exporting and verifying');
  const reader = await openSqliteEventStore({ folder, readOnly: true });
  const readAndParse = await readAndParsePart(reader, size);
  const verified = await verifyPart(reader, size, folder);
  await reader.close();
  say('replaying');
  return { ...verified, readAndParse, replaying: await rebuildPart(settings, size) };
}
