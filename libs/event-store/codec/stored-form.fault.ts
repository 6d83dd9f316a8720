/**
 * A value that has no stored form, or stored bytes that no event has: never the caller's doing, always a defect or
 * damage. So it stops whoever meets it.
 */
export class StoredFormFault extends Error {
  private constructor(
    readonly reason: string,
    readonly path: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`);
    this.name = 'StoredFormFault';
  }

  static of(reason: string): StoredFormFault {
    return new StoredFormFault(reason, '');
  }

  /** Built up on the way out, so that the way in costs nothing: paths matter only once something is wrong. */
  static inside(segment: string | number, cause: unknown): unknown {
    return cause instanceof StoredFormFault ? new StoredFormFault(cause.reason, `/${segment}${cause.path}`) : cause;
  }
}
