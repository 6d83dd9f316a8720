import { freePorts, startEventStoreDb } from './eventstoredb.server';
import type { Server } from './server';

export interface EventStoreDbCluster {
  /** Names all nodes. */
  readonly url: string;
  readonly nodes: readonly Server[];
}

const NODES = 3;

/** Three nodes on one machine; resolves when they have elected a leader. */
export async function startEventStoreDbCluster(): Promise<EventStoreDbCluster> {
  const ports = await Promise.all(Array.from({ length: NODES }, freePorts));
  const nodes = await Promise.all(
    ports.map((own) => startEventStoreDb({ ports: own, others: ports.filter((other) => other !== own) })),
  );
  const hosts = ports.map(({ node }) => `127.0.0.1:${node}`).join(',');
  return { url: `esdb://${hosts}?tls=false&nodePreference=leader`, nodes };
}
