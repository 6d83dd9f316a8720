import type { FedRecord } from '@ledger';
import { impersonalEventData } from '../wire/event-data';
import { writeJson } from '../wire/write-json';

/** A comment: it says nothing, but keeps the connection from looking dead. */
export const HEARTBEAT = ':\n\n';

/** One event in the form of `text/event-stream`; its id is where to go on behind it. */
export function sseText({ record: { envelope, event }, position }: FedRecord): string {
  const data = writeJson({ ...envelope, data: impersonalEventData(event) });
  return `id: ${position}\nevent: ${envelope.type}\ndata: ${data}\n\n`;
}
