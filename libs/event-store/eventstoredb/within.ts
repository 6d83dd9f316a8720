/** The server has not answered in the time it was given. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`the server did not answer within ${milliseconds} ms`);
    this.name = 'NoAnswer';
  }
}

/**
 * What `work` comes to, or NoAnswer after `milliseconds`. The client's own deadlines do not hold on the calls that
 * matter, so every wait for the server has this clock.
 */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const ranOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, ranOut]);
  } finally {
    clearTimeout(timer);
  }
}
