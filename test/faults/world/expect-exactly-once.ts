import { decodeRecord, type EventStore, START } from '@event-store';
import { verifyLog } from '../../../apps/auditor/verify-log/verify-log';
import type { CallersMemory } from './callers-memory';

const PAGE = 1_000;

/**
 * What callers were told is what stands in the log: everything acknowledged once, nothing twice, nothing refused, and
 * nothing that nobody was told about. The whole log follows the rules.
 */
export async function expectExactlyOnce(log: EventStore, memory: CallersMemory): Promise<void> {
  const { acknowledged, refused } = memory;
  const captures = await capturesByKey(log);
  const keys = [...captures.keys()];
  expect({
    doubled: [...captures].filter(([, ids]) => ids.length > 1),
    lost: [...acknowledged.keys()].filter((key) => !captures.has(key)),
    refusedButRecorded: [...refused.keys()].filter((key) => captures.has(key)),
    recordedButNotTold: keys.filter((key) => !acknowledged.has(key) && !refused.has(key)),
  }).toEqual({ doubled: [], lost: [], refusedButRecorded: [], recordedButNotTold: [] });

  const others = [...acknowledged].filter(([key, { answer }]) => captures.get(key)?.[0] !== captureIdIn(answer.text));
  expect(others).toEqual([]);
  expect([...refused.values()].filter(({ answer }) => codeIn(answer.text) !== 'CAPTURE_EXCEEDS_REMAINING')).toEqual([]);

  const verdict = await verifyLog(log);
  // The event that opens the ledger is nobody's command.
  expect(verdict).toMatchObject({ events: acknowledged.size + 1 });
  expect(verdict.firstWrong).toBeUndefined();
}

/** By idempotency key, the capture of each event that was recorded under it; undefined for an order. */
async function capturesByKey(log: EventStore): Promise<Map<string, (string | undefined)[]>> {
  const captures = new Map<string, (string | undefined)[]>();
  let after = START;
  for (let page = await log.readAll(after, PAGE); page.events.length > 0; page = await log.readAll(after, PAGE)) {
    after = page.reached;
    for (const { envelope, event } of page.events.map(decodeRecord)) {
      if (envelope.merchantId === null) continue;
      const known = captures.get(envelope.idempotencyKey) ?? [];
      captures.set(envelope.idempotencyKey, [...known, 'captureId' in event ? event.captureId : undefined]);
    }
  }
  return captures;
}

function captureIdIn(text: string): string | undefined {
  return (JSON.parse(text) as { capture?: { captureId: string } }).capture?.captureId;
}

function codeIn(text: string): string {
  return (JSON.parse(text) as { code: string }).code;
}
