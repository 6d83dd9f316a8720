import type { Rebuild } from '@read-models';

/** What the projections' thread is started with. */
export interface ProjectionsData {
  readonly folder: string;
  readonly file: string;
}

/** To the thread. */
export type ProjectionsRequest = 'appended' | 'stop';

/** From the thread. Faults end it, and arrive as its error. */
export interface ProjectionsMessage {
  readonly rebuild: Rebuild;
}

export function rebuildNotice({ projection, version, reason }: Rebuild): string {
  const why = { 'no-generation': 'there is none yet', 'log-differs': 'it was built from another log' }[reason];
  return `building ${projection} version ${version} from nothing: ${why}`;
}
