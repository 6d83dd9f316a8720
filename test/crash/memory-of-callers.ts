import { type Answer, type Call, send } from '../callers/send';
import { callsOf } from './calls';

/** What the callers know, beside the service and outliving it. */
export interface CallersMemory {
  /** By key: the first answer that came for it. */
  readonly acknowledged: Map<string, { readonly call: Call; readonly answer: Answer }>;
  /** Sent, and no answer came: recorded or not, nobody knows. */
  unanswered: Call[];
  /** Answers that were no 201; there must be none. */
  readonly refused: Answer[];
}

export function noMemory(): CallersMemory {
  return { acknowledged: new Map(), unanswered: [], refused: [] };
}

/** Calls and calls until the connection breaks. */
export async function callUntilItBreaks(url: string, apiKey: string, connection: string, memory: CallersMemory) {
  for (const call of callsOf(connection)) {
    const answer = await send(url, apiKey, call).catch(() => undefined);
    if (!answer) {
      memory.unanswered.push(call);
      return;
    }
    remember(memory, call, answer);
    if (answer.status !== 201) return;
  }
}

/** Sends again, under the same keys, what got no answer; says how much of it the dead service had recorded after all. */
export async function resolveUnanswered(url: string, apiKey: string, memory: CallersMemory): Promise<number> {
  const { unanswered } = memory;
  memory.unanswered = [];
  const answers = await Promise.all(unanswered.map((call) => send(url, apiKey, call)));
  for (const [place, answer] of answers.entries()) {
    const call = unanswered[place];
    if (call) remember(memory, call, answer);
  }
  return answers.filter(({ replayed }) => replayed).length;
}

function remember({ acknowledged, refused }: CallersMemory, call: Call, answer: Answer): void {
  if (answer.status === 201) acknowledged.set(call.key, { call, answer });
  else refused.push(answer);
}
