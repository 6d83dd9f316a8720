import { findEventStoreDb, findPostgres } from '@testing';

/** Specs that stop and kill a server need one of their own: it is not enough that one can be reached. */
export function describeOwnEventStoreDb(name: string, specs: () => void): void {
  (findEventStoreDb() ? describe : describe.skip)(name, specs);
}

export function describeOwnEventStoreDbAndPostgres(name: string, specs: () => void): void {
  (findEventStoreDb() && findPostgres() ? describe : describe.skip)(name, specs);
}
