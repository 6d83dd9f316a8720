import { setTimeout as sleep } from 'node:timers/promises';
import { captureCall, excessiveCall, orderCall } from '../../callers/calls';
import { type Answer, type Call, send } from '../../callers/send';
import { type CallersMemory, noMemory, recoveredAfter } from './callers-memory';

const CALLERS = 8;
const CAPTURES_PER_HAND = 8;
/** Every order has two: they race each other for its next revision. */
const HANDS = 2;
const TOLD_WITHIN_MS = 90_000;
const CONFLICT = 409;
const BROKEN_PAUSE_MS = 200;
const IMPATIENCE_MS = 2_000;
const RECOVERED_WITHIN_MS = 60_000;

export interface CallersPlan {
  readonly apiKey: string;
  /** Whom to ask: retries come with the next number. */
  readonly instance: (turn: number) => string;
}

export interface PersistentCallers {
  readonly memory: CallersMemory;
  /** Resolves when a command was acknowledged that was sent after this moment; answers the milliseconds between. */
  recovered(since: number): Promise<number>;
  /** Begins nothing new; resolves when every caller has been told what became of every command. */
  stop(): Promise<void>;
}

/** Order after order, captures of each by two hands at once, and one capture too much: until they are stopped. */
export function startCallers(plan: CallersPlan): PersistentCallers {
  const memory = noMemory();
  let isStopping = false;

  async function work(caller: number): Promise<void> {
    for (let number = 1; !isStopping; number += 1) {
      const orderId = `order-${caller}-${number}`;
      await askUntilTold(caller, orderCall(orderId));
      await Promise.all(Array.from({ length: HANDS }, (_, hand) => captureFrom(caller, orderId, hand)));
      await askUntilTold(caller, excessiveCall(orderId, 0));
    }
  }

  async function captureFrom(caller: number, orderId: string, hand: number): Promise<void> {
    for (let done = 0; done < CAPTURES_PER_HAND && !isStopping; done += 1) {
      const capture = done * HANDS + hand + 1;
      await askUntilTold(caller + hand, captureCall(orderId, capture, capture));
    }
  }

  async function askUntilTold(turn: number, call: Call): Promise<void> {
    const late = performance.now() + TOLD_WITHIN_MS;
    for (let tries = 0; ; tries += 1) {
      const sentAt = performance.now();
      const answer = await send(plan.instance(turn + tries), plan.apiKey, call, tries > 0).catch(() => undefined);
      const answeredAt = performance.now();
      if (answer && isFinal(answer)) {
        const told = answer.status === 201 ? memory.acknowledged : memory.refused;
        told.set(call.key, { call, answer });
        if (answer.status === 201) memory.acknowledgements.push({ sentAt, answeredAt });
        return;
      }
      // Nothing was recorded then, and the same key may win the next race.
      const isConflict = answer?.status === CONFLICT;
      if (!isConflict) {
        memory.doubts.push({ sentAt, answeredAt, answer });
        memory.doubted.add(call.key);
      }
      if (answeredAt > late) throw new Error(`nobody says what became of ${call.key}: ${answer?.text}`);
      await sleep(pauseAfter(answer));
    }
  }

  const working = Promise.all(Array.from({ length: CALLERS }, (_, caller) => work(caller)));
  // Whoever stops the callers hears of it.
  working.catch(() => {});
  return {
    memory,
    async recovered(since) {
      for (const late = performance.now() + RECOVERED_WITHIN_MS; performance.now() < late; await sleep(20)) {
        const after = recoveredAfter(memory, since);
        if (after !== undefined) return after;
      }
      throw new Error(`nothing was acknowledged within ${RECOVERED_WITHIN_MS} ms`);
    },
    async stop() {
      isStopping = true;
      await working;
    },
  };
}

function isFinal({ status }: Answer): boolean {
  return status < 500 && status !== CONFLICT;
}

/** Callers are told when to come back; these come too early more often than not. */
function pauseAfter(answer: Answer | undefined): number {
  const told = (answer?.retryAfterSeconds ?? 0) * 1_000;
  return told === 0 ? BROKEN_PAUSE_MS : Math.random() * Math.min(told, IMPATIENCE_MS);
}
