import type { ExceptionResolutionProposed } from './reconciliation.events';

/** An exception of a file, as far as its next command depends on it. */
export interface RaisedException {
  readonly exceptionId: string;
  readonly status: 'open' | 'proposed' | 'resolved';
  readonly proposal?: ExceptionResolutionProposed;
  /** Of its last event, in the stream of the file. */
  readonly revision: number;
}

/**
 * The exceptions of a file, in drawers: every event copies one drawer and the chest, where a file of a hundred thousand
 * lines that nobody knows would copy them all each time.
 */
export type RaisedExceptions = Readonly<Record<string, Readonly<Record<string, RaisedException>>>>;

export function exceptionIn(exceptions: RaisedExceptions, exceptionId: string): RaisedException | undefined {
  const drawer = exceptions[drawerOf(exceptionId)];
  return drawer && Object.hasOwn(drawer, exceptionId) ? drawer[exceptionId] : undefined;
}

export function withException(exceptions: RaisedExceptions, exception: RaisedException): RaisedExceptions {
  const drawer = drawerOf(exception.exceptionId);
  return { ...exceptions, [drawer]: { ...exceptions[drawer], [exception.exceptionId]: exception } };
}

/** The ids of a file's lines count up, so that all but the last two digits name a drawer of a hundred. */
function drawerOf(exceptionId: string): string {
  return `of ${exceptionId.slice(0, -2)}`;
}
