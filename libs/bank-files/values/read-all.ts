/**
 * Reads one thing after the other. Answers `undefined` as soon as one cannot be read, because a part of a file is worse
 * than nothing of it.
 */
export function readAll<Source, Answer>(
  sources: readonly Source[],
  read: (source: Source, index: number) => Answer | undefined,
): Answer[] | undefined {
  const answers: Answer[] = [];
  for (const [index, source] of sources.entries()) {
    const answer = read(source, index);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  return answers;
}
