import { DamagedLog, namingDamage } from './damaged-log.fault';
import { APPLICATION_ID, createTables, pragma, SCHEMA_VERSION } from './log.schema';
import type { WriterLock } from './writer.lock';
import { openForWriting } from './writing.connection';

/** Creates the log where there is none yet; throws DamagedLog for a file that is no log, or no longer one. */
export function prepareLog(file: string, lock: WriterLock): void {
  namingDamage(file, () => {
    const log = openForWriting(file);
    try {
      const applicationId = pragma(log, 'application_id');
      const version = pragma(log, 'user_version');
      if (applicationId === 0 && version === 0 && pragma(log, 'schema_version') === 0) {
        if (lock.logExists) throw new DamagedLog(file, 'it is empty, but there was a log in this folder before');
        createTables(log);
      } else if (applicationId !== APPLICATION_ID || version !== SCHEMA_VERSION) {
        throw new DamagedLog(file, `it is no log of schema ${SCHEMA_VERSION}, but ${applicationId}/${version}`);
      }
    } finally {
      log.close();
    }
  });
  if (!lock.logExists) lock.noteLog();
}
