import type { CalendarDate, Instant } from '../time/instant';

/** Somebody looked at something, or took it away in a file. What they saw is not kept. */
export interface Access {
  readonly at: Instant;
  /** The id of an API key. */
  readonly actor: string;
  /** Absent where the question was about no merchant, or about all of them. */
  readonly merchantId?: string;
  /** As it is documented, such as `GET /v1/orders/:orderId`. */
  readonly route: string;
  /** What its address named: opaque references, no texts. */
  readonly ids: readonly AccessedId[];
  /** Of the answer: what was refused was asked for all the same. */
  readonly status: number;
}

export interface AccessedId {
  readonly name: string;
  readonly id: string;
}

/** Who looked at what, as one instance of the service noted it within a second; a stream for each instance and day. */
export interface AccessRecorded {
  readonly type: 'AccessRecorded';
  readonly instance: string;
  readonly day: CalendarDate;
  readonly accesses: readonly Access[];
}

export interface RecordAccesses {
  readonly type: 'RecordAccesses';
  readonly instance: string;
  readonly day: CalendarDate;
  /** 1 to `ACCESSES_PER_EVENT_MAX`, the earliest first. */
  readonly accesses: readonly Access[];
}

/** So many always fit into an append. */
export const ACCESSES_PER_EVENT_MAX = 200;

export function recordAccesses({ type: _, ...facts }: RecordAccesses): [AccessRecorded] {
  return [{ type: 'AccessRecorded', ...facts }];
}
