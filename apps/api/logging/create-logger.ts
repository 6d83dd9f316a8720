import type { Configuration } from '@ledger';
import { type Logger, pino } from 'pino';

/**
 * One JSON object a line, on the standard output. Nothing that came in is ever logged: no body, no query, no header.
 * The redaction is the second line of defence, for errors that carry more than their text.
 */
export function createLogger({ logLevel }: Pick<Configuration, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: {
      paths: ['err.body', 'err.request', 'err.headers', '*.authorization', '*.customer', '*.description'],
      remove: true,
    },
  });
}

/** For what Nest and Fastify say of themselves: they tell of every route they map, which nobody asked at `info`. */
export function frameworkLogger(logger: Logger): Logger {
  return logger.child({}, { level: logger.level === 'info' ? 'warn' : logger.level });
}
