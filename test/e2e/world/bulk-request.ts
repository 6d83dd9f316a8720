import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from './service';

export const NDJSON = { 'content-type': 'application/x-ndjson' };

/** A bulk request that is written and read at the same time. */
export function openBulk(service: Service, { read = true } = {}) {
  const { hostname, port } = new URL(service.url);
  const lines: string[] = [];
  let rest = '';
  let wake = () => {};
  const ended = Promise.withResolvers<string>();
  const sending = request({
    hostname,
    port,
    method: 'POST',
    path: '/v1/captures:bulk',
    headers: { ...NDJSON, authorization: `Bearer ${service.keys.merchant}` },
  });
  sending.on('error', () => ended.resolve('error'));
  sending.on('response', (response) => {
    response.on('error', () => ended.resolve('error'));
    if (!read) return;
    response.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      wake();
    });
    response.on('end', () => ended.resolve('end'));
  });
  return {
    write: (text: string) => sending.write(text),
    end: () => sending.end(),
    destroy: () => sending.destroy(),
    ended: ended.promise,
    /** False where nothing was taken for that long. */
    drained: (ms: number) =>
      Promise.race([new Promise<boolean>((resolve) => sending.once('drain', () => resolve(true))), sleep(ms, false)]),
    async next() {
      while (lines.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return JSON.parse(lines.shift() ?? '');
    },
  };
}
