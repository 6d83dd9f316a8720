/** Opaque to callers: the sequence, or in a stream the revision, with which a search goes on. */
export function writeSearchPage(search: string, next: number): string {
  return Buffer.from(JSON.stringify([search, next])).toString('base64url');
}

/** Undefined for a text that was not handed out for such a search. */
export function readSearchPage(search: string, page: string): number | undefined {
  try {
    const [name, next] = JSON.parse(Buffer.from(page, 'base64url').toString()) as unknown[];
    return name === search && Number.isSafeInteger(next) && Number(next) >= 0 ? Number(next) : undefined;
  } catch {
    return undefined;
  }
}
