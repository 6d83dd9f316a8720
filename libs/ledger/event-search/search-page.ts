import type { LogPlace } from './log-places';

/** Opaque to callers: where a search goes on, in the direction in which it was asked for. */
export function writeSearchPage(order: string, { cursor, next }: LogPlace): string {
  return Buffer.from(JSON.stringify([order, cursor, next])).toString('base64url');
}

/** Undefined for a text that was not handed out for such a search. */
export function readSearchPage(order: string, page: string): LogPlace | undefined {
  try {
    const [name, cursor, next] = JSON.parse(Buffer.from(page, 'base64url').toString()) as unknown[];
    if (name !== order || typeof cursor !== 'string' || !Number.isSafeInteger(next) || Number(next) < 0)
      return undefined;
    return { cursor, next: Number(next) };
  } catch {
    return undefined;
  }
}
