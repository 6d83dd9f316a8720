import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { captureBody, orderIdOf } from '../world/sample-order';
import { spread } from './spread';

export interface Bulk {
  readonly port: number;
  readonly apiKey: string;
  readonly lines: number;
  readonly orders: number;
  readonly run: string;
}

export interface BulkAnswer {
  readonly results: number;
  /** Results that say a refusal or a fault. */
  readonly refused: number;
  readonly firstRefusal?: string;
}

/** Sends captures as one stream of lines and reads the results as they come; neither side holds the whole. */
export function sendBulk(bulk: Bulk): Promise<BulkAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({
      host: '127.0.0.1',
      port: bulk.port,
      path: '/v1/captures:bulk',
      method: 'POST',
      headers: { authorization: `Bearer ${bulk.apiKey}`, 'content-type': 'application/x-ndjson' },
    });
    call.once('error', reject);
    call.once('response', (response) => {
      let results = 0;
      let refused = 0;
      let firstRefusal: string | undefined;
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          results += 1;
          if (!line.includes('"code"')) continue;
          refused += 1;
          firstRefusal ??= line;
        }
      });
      response.once('error', reject);
      response.once('end', () => resolve({ results, refused, ...(firstRefusal !== undefined && { firstRefusal }) }));
    });
    pipeline(Readable.from(linesOf(bulk)), call).catch(reject);
  });
}

/** Some lines at a time: a write for each would measure the sender. */
const LINES_PER_WRITE = 100;

function* linesOf({ lines, orders, run }: Bulk): Generator<string> {
  let chunk = '';
  for (let i = 0; i < lines; i += 1) {
    const line = { orderId: orderIdOf(spread(i, orders)), idempotencyKey: `${run}-${i}`, ...captureBody(i) };
    chunk += `${JSON.stringify(line)}\n`;
    if ((i + 1) % LINES_PER_WRITE === 0 || i + 1 === lines) {
      yield chunk;
      chunk = '';
    }
  }
}
