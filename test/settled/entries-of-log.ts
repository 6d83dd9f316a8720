import {
  type CaptureFacts,
  captureFactsOf,
  entriesOfMerchantEvent,
  entriesOfOrderEvent,
  type LedgerRecord,
  type OrderEvent,
  type PlacedEntry,
  type RecordedTerms,
  termsBefore,
} from '@domain';
import { decodeRecord, type EventStore, START } from '@event-store';

/** An entry, whose it is, and under which key the event was recorded that it arose from. */
export interface LogEntry extends PlacedEntry {
  readonly merchantId: string;
  readonly currency: string;
  readonly key: string;
}

const PAGE = 1_000;

/** Every event of a log, in order: the sequence of each is its place. */
export async function recordsOf(log: EventStore): Promise<readonly LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  let after = START;
  for (let page = await log.readAll(after, PAGE); page.events.length > 0; page = await log.readAll(after, PAGE)) {
    after = page.reached;
    records.push(...page.events.map(decodeRecord));
  }
  return records;
}

/** What all events of a log queue by the bare rules; no view is asked. */
export function entriesOfLog(records: readonly LedgerRecord[]): readonly LogEntry[] {
  const terms = new Map<string, RecordedTerms[]>();
  const captures = new Map<string, CaptureFacts>();

  return records.flatMap(({ event, envelope }, sequence) => {
    const { merchantId, recordedAt, idempotencyKey: key } = envelope;
    if (merchantId === null || !('currency' in event || event.type === 'MerchantTermsSet')) return [];
    const history = terms.get(merchantId) ?? [];
    if (event.type === 'MerchantTermsSet') {
      terms.set(merchantId, [...history, { terms: event, sequence, recordedAt }]);
      return [];
    }
    const inForce = termsBefore(history, sequence);
    const known = { recordedAt, ...(inForce && { terms: inForce }) };
    const about = { merchantId, currency: event.currency, key, sequence };
    if ('orderId' in event) {
      const name = (captureNumber: number) => `${merchantId} ${event.orderId} ${captureNumber}`;
      if (isCapture(event)) captures.set(name(event.captureNumber), captureFactsOf(event, known));
      const captureFacts = (captureNumber: number) => {
        const facts = captures.get(name(captureNumber));
        if (!facts) throw new Error(`impossible history: there is no capture ${name(captureNumber)}`);
        return facts;
      };
      return entriesOfOrderEvent(event, { ...known, captureFacts }).map((entry) => ({ ...placed(entry), ...about }));
    }
    switch (event.type) {
      case 'PayoutFailed':
      case 'PayoutReturned':
      case 'MerchantDepositRecorded':
      case 'AdjustmentRecorded':
        return entriesOfMerchantEvent(event, known).map((entry, index) => ({ ...entry, index, ...about }));
      default:
        return [];
    }
  });
}

function isCapture(event: OrderEvent) {
  return event.type === 'OrderCaptured' || event.type === 'PartialCaptureRecorded';
}

function placed({ kind, mirrors, amount, due, index }: Omit<PlacedEntry, 'sequence'>) {
  return { kind, ...(mirrors && { mirrors }), amount, due, index };
}
