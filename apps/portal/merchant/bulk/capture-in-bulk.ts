import { readExactJson, writeExactJson } from '../../client/exact-json';
import { type Problem, ServiceProblem } from '../../client/service-problem';

/** One order to capture in full, as it was previewed. */
export interface BulkLine {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly ifMatch: number;
  readonly idempotencyRetry?: true;
}

/** What became of one of them: a capture, or why there is none. */
export type BulkResult = BulkCaptured | (Problem & { readonly orderId: string });

export interface BulkCaptured {
  readonly orderId: string;
  readonly status: 201;
  readonly invoiceNumber: string;
  readonly amount: bigint;
}

export function isCaptured(result: BulkResult): result is BulkCaptured {
  return result.status === 201;
}

/**
 * Captures orders in full, and answers each result as soon as the service has it. Throws ServiceProblem where the request as a
 * whole was refused, and TypeError where the connection broke: of what was not answered then, nobody knows.
 */
export async function* captureInBulk(
  lines: readonly BulkLine[],
  merchantId: string | undefined,
): AsyncGenerator<BulkResult> {
  const headers = { 'Content-Type': 'application/x-ndjson', ...(merchantId && { 'Merchant-Id': merchantId }) };
  const body = lines.map((line) => `${writeExactJson({ ...line, full: true })}\n`).join('');
  const response = await fetch('/v1/captures:bulk', { method: 'POST', headers, body });
  if (!response.ok) throw new ServiceProblem(readExactJson(await response.text()) as Problem);
  if (!response.body) throw new TypeError('an answer without a body');
  for await (const text of textLines(response.body)) yield readExactJson(text) as BulkResult;
}

async function* textLines(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (held + next.value).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
}
