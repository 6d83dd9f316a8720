/** What a view answered, and the sequence up to which it is true. */
export interface Viewed<Answer> {
  readonly sequence: number;
  readonly answer: Answer;
  readonly clock: 'system' | 'simulated';
}
