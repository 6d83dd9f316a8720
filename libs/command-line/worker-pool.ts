/** Runs `work` on every item, at most `concurrency` at once; the items are drawn only as fast as they are worked on. */
export async function workThrough<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failed: { readonly cause: unknown } | undefined;
  for await (const item of items) {
    const job = work(item)
      .catch((cause: unknown) => {
        failed ??= { cause };
      })
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= concurrency) await Promise.race(running);
    if (failed) break;
  }
  await Promise.all(running);
  if (failed) throw failed.cause;
}
