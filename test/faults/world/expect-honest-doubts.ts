import type { Doubt } from './callers-memory';

/** Whoever could not be told yes or no was told so, and when to come back. */
export function expectHonestDoubts(doubts: readonly Doubt[]): void {
  const others = doubts.filter(({ answer }) => {
    const { code } = JSON.parse(answer?.text ?? '{}') as { code?: string };
    return !(
      answer?.status === 503 &&
      answer.retryAfterSeconds !== undefined &&
      (code === 'OUTCOME_UNKNOWN' || code === 'STORE_UNAVAILABLE')
    );
  });
  expect(others).toEqual([]);
}
