import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Usage {
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}

/** What a process has used since it started. Undefined where the system does not tell in files (only Linux does). */
export function usageOf(pid: number): Usage | undefined {
  const fields = statOf(pid);
  if (!fields) return undefined;
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpuSeconds: ticks / ticksPerSecond(), residentMegabytes: (Number(fields[21]) * pageSize()) / 1e6 };
}

/** What `/proc` says of a process from its third field on. Undefined for one that has gone. */
export function statOf(pid: number): readonly string[] | undefined {
  try {
    // The name of the program stands in brackets and may contain spaces: count behind it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
  } catch {
    return undefined;
  }
}

const known = new Map<string, number>();
export const ticksPerSecond = () => setting('CLK_TCK');
export const pageSize = () => setting('PAGESIZE');

function setting(name: string): number {
  const value = known.get(name) ?? Number(execFileSync('getconf', [name], { encoding: 'utf8' }));
  known.set(name, value);
  return value;
}

/** Cores that were busy for a process between two looks at it, on average. */
export function coresBusy(before: Usage | undefined, after: Usage | undefined, seconds: number): number | undefined {
  return before && after && (after.cpuSeconds - before.cpuSeconds) / seconds;
}
