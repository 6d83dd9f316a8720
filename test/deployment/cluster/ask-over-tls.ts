import { readFileSync } from 'node:fs';
import { get } from 'node:https';

const ANSWERED_WITHIN_MS = 10_000;

interface Question {
  readonly port: number;
  readonly path: string;
  /** The file of the one authority that is trusted. */
  readonly ca: string;
  /** User and password. */
  readonly auth?: string;
}

export function askOverTls({ ca, ...question }: Question): Promise<{ readonly status: number; readonly text: string }> {
  const options = { ...question, host: 'localhost', ca: readFileSync(ca), timeout: ANSWERED_WITHIN_MS, agent: false };
  return new Promise((resolve, reject) => {
    const asked = get(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error('no answer')));
  });
}
