/** Answers the process that forked this one, and leaves it when the whole answer is sent: a long one takes several writes. */
export function sendResult<Result extends object>(result: Result): void {
  process.send?.(result, () => process.disconnect());
}
