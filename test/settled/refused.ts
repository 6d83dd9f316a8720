import { isRefusal, type Refusal, type RefusalCode } from '@domain';

/** Thrown where a test has asked for something that was refused. */
export class Refused extends Error {
  readonly refusal: RefusalCode;

  constructor({ refusal, detail }: Refusal) {
    super(`${refusal}: ${detail}`);
    this.refusal = refusal;
  }
}

/** The answer itself, where it is no refusal. Throws Refused. */
export function unlessRefused<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer as Answer;
}
