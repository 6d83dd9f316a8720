import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface Profile {
  readonly startTime: number;
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface ThreadProfile {
  readonly busyMs: number;
  /** Milliseconds by function: in itself, and with all that it called. */
  readonly self: ReadonlyMap<string, number>;
  readonly inclusive: ReadonlyMap<string, number>;
}

/** What each thread of a process did between two moments (microseconds of the monotonic clock), from its profiles. */
export function readProfiles(folder: string, from: number, to: number): ThreadProfile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => summed(JSON.parse(readFileSync(join(folder, name), 'utf8')), from, to));
}

function summed({ startTime, nodes, samples, timeDeltas }: Profile, from: number, to: number): ThreadProfile {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, frameName(callFrame)]));
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const self = new Map<string, number>();
  const inclusive = new Map<string, number>();
  const add = (sums: Map<string, number>, name: string, ms: number) => sums.set(name, (sums.get(name) ?? 0) + ms);

  let at = startTime;
  samples.forEach((id, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1_000;
    at += timeDeltas[index] ?? 0;
    if (at < from || at > to) return;
    add(self, nameOf.get(id) ?? '', ms);
    const stack = new Set<string>();
    for (let node: number | undefined = id; node !== undefined; node = callerOf.get(node)) {
      stack.add(nameOf.get(node) ?? '');
    }
    for (const name of stack) add(inclusive, name, ms);
  });
  const idle = self.get('(idle)') ?? 0;
  return { busyMs: (inclusive.get('(root)') ?? 0) - idle, self, inclusive };
}

function frameName({ functionName, url, lineNumber }: Frame): string {
  const place = url.split('/').slice(-3).join('/');
  return `${functionName || '(anonymous)'}${place ? ` ${place}:${lineNumber + 1}` : ''}`;
}
