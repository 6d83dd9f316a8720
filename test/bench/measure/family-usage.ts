import { readdirSync, readFileSync } from 'node:fs';
import { pageSize, statOf, ticksPerSecond, type Usage } from './process-usage';

/**
 * What a process and its children have used, those that have ended included: PostgreSQL is a process per connection.
 * Memory that they share is counted once.
 */
export function familyUsage(parent: number): Usage | undefined {
  const own = statOf(parent);
  if (!own) return undefined;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.[1] === String(parent));
  // Behind the ticks of a process stand those of its children that have ended.
  const ticks = ticksOf(own, 4) + children.reduce((sum, pid) => sum + ticksOf(statOf(pid) ?? [], 2), 0);
  const pages = [parent, ...children].map(pagesOf);
  const shared = Math.max(...pages.map((page) => page.shared));
  const unshared = pages.reduce((sum, page) => sum + page.resident - page.shared, 0);
  return { cpuSeconds: ticks / ticksPerSecond(), residentMegabytes: ((shared + unshared) * pageSize()) / 1e6 };
}

function ticksOf(stat: readonly string[], fields: number): number {
  return stat.slice(11, 11 + fields).reduce((sum, field) => sum + Number(field), 0);
}

function pagesOf(pid: number): { readonly resident: number; readonly shared: number } {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return { resident, shared };
  } catch {
    // It has ended meanwhile.
    return { resident: 0, shared: 0 };
  }
}
