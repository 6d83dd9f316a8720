/** What was started and waits for its turn to be told. */
interface Started {
  answer?: string;
}

/**
 * Works on inputs as they come, on at most `width` at once, and tells the answers in the order of the inputs as soon
 * as they are there: all that are ready in one text. It takes no input while that many answers wait to be told, so
 * that a caller who does not read is not worked for.
 */
export async function* inOrder<Input>(
  batches: AsyncIterable<readonly Input[]>,
  work: (input: Input) => Promise<string>,
  width: number,
): AsyncGenerator<string> {
  const started: Started[] = [];
  let ended = false;
  let fault: unknown;
  let something = signal();
  let room = signal();

  const start = (input: Input) => {
    const one: Started = {};
    started.push(one);
    void work(input).then((answer) => {
      one.answer = answer;
      if (started[0] === one) something.give();
    });
  };
  const take = async () => {
    for await (const batch of batches) {
      for (const input of batch) {
        while (started.length >= width && !ended) await room.given;
        if (ended) return;
        start(input);
      }
    }
  };
  const taking = take()
    .catch((thrown) => {
      fault = thrown;
    })
    .finally(() => {
      ended = true;
      something.give();
    });

  try {
    while (!ended || started.length > 0) {
      let told = '';
      while (started[0]?.answer !== undefined) told += started.shift()?.answer;
      if (told !== '') {
        room.give();
        room = signal();
        yield told;
      } else {
        if (started.length > 0 || !ended) await something.given;
        something = signal();
      }
    }
    if (fault !== undefined) throw fault;
  } finally {
    ended = true;
    room.give();
    await taking;
  }
}

/** Something that one side waits for and the other side gives, once. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  const { promise: given, resolve: give } = Promise.withResolvers<void>();
  return { given, give };
}
