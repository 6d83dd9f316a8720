/** The chunks of a stream until it ends or the service stops; the stream itself is left open, to be answered. */
export async function* untilStopped<Chunk>(chunks: AsyncIterable<Chunk>, stop: AbortSignal): AsyncGenerator<Chunk> {
  const iterator = chunks[Symbol.asyncIterator]();
  const stopped = new Promise<undefined>((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const next = await Promise.race([iterator.next(), stopped]);
    if (next === undefined || next.done) return;
    yield next.value;
  }
}
