import type { EventStore } from '@event-store';
import { type Verdict, type VerifyOptions, verifyEvents } from '../verify/verify-events';
import { logSource } from './log.source';

/** Verifies a log as it stands in its engine, beside the service too. */
export function verifyLog(store: EventStore, options?: VerifyOptions): Promise<Verdict> {
  return verifyEvents(logSource(store), options);
}
