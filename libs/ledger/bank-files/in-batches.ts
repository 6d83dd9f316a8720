/** Commands that are under way at once: enough to share a commit, few enough to leave room for others. */
const AT_ONCE = 32;

/** Does the same with every item, some at once, and answers in their order. */
export async function inBatches<Item, Answer>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const batch = items.slice(at, at + AT_ONCE);
    answers.push(...(await Promise.all(batch.map((item, index) => work(item, at + index)))));
  }
  return answers;
}
