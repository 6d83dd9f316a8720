import type { Answer, Call } from '../../callers/send';

/** A command and what its caller was told about it in the end. */
export interface Told {
  readonly call: Call;
  readonly answer: Answer;
}

/** One try that left its caller in doubt. Times are those of `performance.now`. */
export interface Doubt {
  readonly sentAt: number;
  readonly answeredAt: number;
  /** Undefined: the connection broke before the answer was whole. */
  readonly answer: Answer | undefined;
}

/** What callers know who ask, under the same key, until they are told. */
export interface CallersMemory {
  /** By key. */
  readonly acknowledged: Map<string, Told>;
  readonly refused: Map<string, Told>;
  readonly doubts: Doubt[];
  /** Keys about which there was a doubt. */
  readonly doubted: Set<string>;
  /** Of every acknowledged try, when it was sent and answered. */
  readonly acknowledgements: { readonly sentAt: number; readonly answeredAt: number }[];
}

export function noMemory(): CallersMemory {
  return { acknowledged: new Map(), refused: new Map(), doubts: [], doubted: new Set(), acknowledgements: [] };
}

/** For the report of a run. */
export function figuresOf({ acknowledged, refused, doubts, doubted }: CallersMemory) {
  const resolved = [...doubted].flatMap((key) => acknowledged.get(key) ?? []);
  return {
    acknowledged: acknowledged.size,
    refused: refused.size,
    unknown: doubts.filter(({ answer }) => answer !== undefined).length,
    broken: doubts.filter(({ answer }) => answer === undefined).length,
    keysInDoubt: doubted.size,
    foundByKey: resolved.filter(({ answer }) => answer.replayed).length,
    recordedByRetry: resolved.filter(({ answer }) => !answer.replayed).length,
  };
}

/** How long after a moment the first command was acknowledged that was sent after it; undefined: none was yet. */
export function recoveredAfter({ acknowledgements }: CallersMemory, moment: number): number | undefined {
  const answers = acknowledgements.filter(({ sentAt }) => sentAt >= moment).map(({ answeredAt }) => answeredAt);
  return answers.length === 0 ? undefined : Math.round(Math.min(...answers) - moment);
}
