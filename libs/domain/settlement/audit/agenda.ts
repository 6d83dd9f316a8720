import type { Instant } from '../../time/instant';

/** What is to be looked at when the time of the log reaches an instant. */
export interface Agenda<Thing> {
  put(at: Instant, thing: Thing): void;
  /** Takes out all whose time has come, those of one instant at a time, oldest first. */
  reached(now: Instant): Generator<{ readonly at: Instant; readonly things: readonly Thing[] }, void>;
}

/** Many merchants share their cut-offs, so instants are few, and the next of them is asked for at every event. */
export function createAgenda<Thing>(): Agenda<Thing> {
  const things = new Map<Instant, Thing[]>();
  let next: Instant | undefined;
  return {
    put(at, thing) {
      const others = things.get(at);
      if (others) others.push(thing);
      else things.set(at, [thing]);
      if (next === undefined || at < next) next = at;
    },
    *reached(now) {
      while (next !== undefined && next <= now) {
        const at = next;
        const due = things.get(at) ?? [];
        things.delete(at);
        next = earliest(things.keys());
        yield { at, things: due };
      }
    },
  };
}

function earliest(instants: Iterable<Instant>): Instant | undefined {
  let first: Instant | undefined;
  for (const instant of instants) if (first === undefined || instant < first) first = instant;
  return first;
}
