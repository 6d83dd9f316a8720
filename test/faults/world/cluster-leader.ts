import type { EventStoreDbCluster, Server } from '@testing';

interface Member {
  readonly state: string;
  readonly isAlive: boolean;
  readonly httpEndPointPort: number;
}

/** The node that the others follow, as they tell each other. Throws while there is none. */
export async function leaderOf({ nodes }: EventStoreDbCluster): Promise<Server> {
  for (const { url } of nodes) {
    const answer = await fetch(`http://127.0.0.1:${portOf(url)}/gossip`, { signal: AbortSignal.timeout(2_000) });
    const { members } = (await answer.json()) as { members: readonly Member[] };
    const leader = members.find(({ state, isAlive }) => isAlive && state === 'Leader');
    const found = nodes.find((node) => leader && portOf(node.url) === leader.httpEndPointPort);
    if (found) return found;
  }
  throw new Error('the nodes know no leader');
}

function portOf(url: string): number {
  return Number(/:(\d+)\?/.exec(url)?.[1]);
}
