import { resolve } from 'node:path';
import type { Configuration } from '@ledger';
import { CommandFault } from '../command.fault';

/** Where a log is kept, as the command line names it. */
export type LogPlace =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | { readonly engine: 'eventstoredb'; readonly url: string };

/**
 * `sqlite:FOLDER` or `eventstoredb:esdb://...`. Without a connection string it is the configured one: a password then
 * stands in no list of processes.
 */
export function logPlace(text: string, { eventStoreDbUrl }: Pick<Configuration, 'eventStoreDbUrl'>): LogPlace {
  const [, engine, where = ''] = /^(sqlite|eventstoredb)(?::(.*))?$/s.exec(text) ?? [];
  if (engine === 'sqlite' && where !== '') return { engine, folder: resolve(where) };
  if (engine === 'eventstoredb') {
    const url = where || eventStoreDbUrl;
    if (url !== undefined && /^esdb(\+discover)?:\/\/./.test(url)) return { engine, url };
    throw new CommandFault('eventstoredb needs a connection string: eventstoredb:esdb://..., or EVENTSTOREDB_URL');
  }
  throw new CommandFault(`"${withoutPassword(text)}" names no log: it is sqlite:FOLDER or eventstoredb:URL`);
}

/** As it is shown and written down: without user and password. */
export function nameOfPlace(place: LogPlace): string {
  return place.engine === 'sqlite' ? `sqlite:${place.folder}` : `eventstoredb:${withoutPassword(place.url)}`;
}

/** Of any connection string, whatever a password may contain: all up to the last `@`, and all from `?` on. */
export function withoutPassword(url: string): string {
  return url.replace(/:\/\/.*@/s, '://').replace(/\?.*$/s, '');
}
