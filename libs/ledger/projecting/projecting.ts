import type { ReadModelReader } from '@read-models';
import type { Duties } from '../duties/duties';

/** The token under which the running projections are injected. */
export const PROJECTING = Symbol('PROJECTING');

/** The projections at work, and the views they keep. */
export interface Projecting {
  readonly views: ReadModelReader;
  /** What else this instance does for all of them. */
  readonly duties: Duties;
  /** Why they stand still, if they do: views then fall behind, but nothing is lost. */
  fault(): Error | undefined;
  /** Finishes the batch at hand, then lets go of the views. */
  stop(): Promise<void>;
}

/** How projections tell what everybody should hear. */
export interface ProjectingLog {
  warn(text: string): void;
  error(text: string): void;
}
