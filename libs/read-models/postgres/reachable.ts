import { DatabaseError } from 'pg';
import { ViewsUnavailable } from '../read-models.port';

/** SQLSTATE classes of a server that is going, is not there yet, or has no room: asking again later may succeed. */
const PASSING = /^(08|53|57P)/;
/** The driver's own words; it gives these errors no code. */
const LOST = /connection terminated|timeout|not queryable|connection error/i;

/** What `work` comes to. Throws ViewsUnavailable where the server could not be asked. */
export async function reachable<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (cause) {
    throw isPassing(cause) ? new ViewsUnavailable({ cause }) : cause;
  }
}

function isPassing(cause: unknown): boolean {
  if (cause instanceof DatabaseError) return PASSING.test(cause.code ?? '');
  const { code, message } = cause as NodeJS.ErrnoException;
  return typeof code === 'string' ? /^E[A-Z]+$/.test(code) : LOST.test(message);
}
