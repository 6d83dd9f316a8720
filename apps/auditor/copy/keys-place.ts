import { resolve } from 'node:path';
import type { Configuration, KeyPlace } from '@ledger';
import { CommandFault } from '../command.fault';
import { withoutPassword } from './log-place';

type Preset = Pick<Configuration, 'dataFolder' | 'postgresUrl' | 'postgresSchema'>;

/**
 * `files:FOLDER`, or `postgres:URL` with `schema=` among its parameters, as POSTGRES_SCHEMA names it. Without a
 * connection string it is the configured one: a password then stands in no list of processes.
 */
export function keysPlace(text: string, preset: Preset): KeyPlace {
  const [, keyStore, where = ''] = /^(files|postgres)(?::(.*))?$/s.exec(text) ?? [];
  if (keyStore === 'files' && where !== '') {
    return { keyStore, dataFolder: resolve(where), postgresSchema: preset.postgresSchema };
  }
  if (keyStore === 'postgres') return { keyStore, dataFolder: '', ...onPostgres(where, preset) };
  throw new CommandFault(`"${withoutPassword(text)}" is no place of keys: it is files:FOLDER or postgres:URL`);
}

function onPostgres(where: string, { postgresUrl, postgresSchema }: Preset) {
  const text = where || postgresUrl;
  const url = text === undefined || !URL.canParse(text) ? undefined : new URL(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new CommandFault('postgres needs a connection string: postgres:postgres://..., or POSTGRES_URL');
  }
  const schema = url.searchParams.get('schema') ?? postgresSchema;
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) throw new CommandFault('that is no name of a schema');
  url.searchParams.delete('schema');
  return { postgresUrl: url.href, postgresSchema: schema };
}

/** As it is shown: without user and password. */
export function nameOfKeys({ keyStore, dataFolder, postgresUrl = '', postgresSchema }: KeyPlace): string {
  return keyStore === 'files'
    ? `files:${dataFolder}`
    : `postgres:${withoutPassword(postgresUrl)}?schema=${postgresSchema}`;
}
