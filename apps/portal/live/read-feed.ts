import { EventSourceParserStream } from 'eventsource-parser/stream';
import { readExactJson } from '../client/exact-json';

/** As much of an event as tells which pages are about it. */
export interface FedEvent {
  readonly type: string;
  readonly orderId?: string;
}

const WAIT_MS_FIRST = 1_000;
const WAIT_MS_MAX = 30_000;

/**
 * Reads the feed of events until told to stop; comes back behind the last event seen when the connection breaks, later each
 * time. By `fetch`, because an EventSource cannot name a merchant, and hears nothing of events whose type it was not told.
 */
export async function readFeed(
  merchantId: string | undefined,
  onEvent: (event: FedEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let last: string | undefined;
  let wait = WAIT_MS_FIRST;
  while (!signal.aborted) {
    try {
      for await (const { id, data } of followed(merchantId, last, signal)) {
        last = id ?? last;
        wait = WAIT_MS_FIRST;
        onEvent(fedEvent(data));
      }
    } catch {
      // Whatever it was, the pages still show what they have, and say themselves when they cannot be refreshed.
    }
    await pause(wait, signal);
    wait = Math.min(2 * wait, WAIT_MS_MAX);
  }
}

async function* followed(merchantId: string | undefined, last: string | undefined, signal: AbortSignal) {
  const headers = { ...(merchantId && { 'Merchant-Id': merchantId }), ...(last && { 'Last-Event-ID': last }) };
  const response = await fetch('/v1/events', { headers, signal });
  if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`);
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function fedEvent(text: string): FedEvent {
  const { type, data } = readExactJson(text) as { type: string; data: { orderId?: string } };
  return { type, ...(data.orderId !== undefined && { orderId: data.orderId }) };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
