import type { Instant } from '@domain';

/** What a view answered, and the sequence up to which it is true. */
export interface Viewed<Answer> {
  readonly sequence: number;
  readonly answer: Answer;
  readonly clock: 'system' | 'simulated';
  /** The instant it was asked for. */
  readonly at?: Instant;
  /** With `at`: whether an event is known that was recorded later, so that the answer can never change. */
  readonly final?: boolean;
}

/** What an answer about an earlier moment says of it. */
export type ToldMoment = Pick<Viewed<unknown>, 'sequence' | 'at' | 'final'>;
