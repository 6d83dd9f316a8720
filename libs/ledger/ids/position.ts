import { type Refusal, refuse } from '@domain';
import type { Cursor } from '@event-store';

/** The log that a position token is good for. */
export interface PositionSpace {
  readonly ledgerId: string;
  readonly engine: string;
}

/** `ledgerId.engine.cursor`: opaque to callers, and of use in one log only. */
export function positionToken({ ledgerId, engine }: PositionSpace, cursor: Cursor): string {
  return `${ledgerId}.${engine}.${cursor}`;
}

/** The cursor inside a token, or POSITION_UNKNOWN for a token of another log: it is never guessed. */
export function cursorOf({ ledgerId, engine }: PositionSpace, token: string): Cursor | Refusal {
  const prefix = `${ledgerId}.${engine}.`;
  return token.startsWith(prefix) && token.length > prefix.length ? token.slice(prefix.length) : unknownPosition();
}

export function unknownPosition(): Refusal {
  return refuse('POSITION_UNKNOWN', 'The position belongs to another log, or to none: start again from the beginning.');
}
