import { rm } from 'node:fs/promises';
import { findEventStoreDb, findPostgres, type Server } from '@testing';

/** Specs that stop and kill a server need one of their own: it is not enough that one can be reached. */
export function describeOwnEventStoreDb(name: string, specs: () => void): void {
  (findEventStoreDb() ? describe : describe.skip)(name, specs);
}

export function describeOwnPostgres(name: string, specs: () => void): void {
  (findPostgres() ? describe : describe.skip)(name, specs);
}

/** Ends it and removes what it kept; one that did not start is none. */
export async function endServer(server: Server | undefined): Promise<void> {
  if (!server) return;
  await server.stop();
  await rm(server.folder, { recursive: true });
}
