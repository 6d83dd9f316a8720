const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** The file is not what was written. Nothing is served from it: restore a backup. */
export class DamagedLog extends Error {
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`the log ${file} is damaged: ${what}`, options);
    this.name = 'DamagedLog';
  }
}

/** Does `work` on a log file, and says so by name when the file turns out to be damaged. */
export function namingDamage<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    // The low byte is the kind of error; the rest says more.
    const code = Number((cause as { readonly errcode?: unknown }).errcode) & 0xff;
    if (code !== SQLITE_CORRUPT && code !== SQLITE_NOTADB) throw cause;
    throw new DamagedLog(file, (cause as Error).message, { cause });
  }
}
