/** Passes results on in the order of their numbers, whatever order they come in; it holds those that came early. */
export function inOrder<Result>(
  pass: (result: Result) => Promise<void>,
): (number: number, result: Result) => Promise<void> {
  const early = new Map<number, Result>();
  let next = 0;
  let passing = Promise.resolve();

  async function passReady(): Promise<void> {
    for (let result = early.get(next); result !== undefined; result = early.get(next)) {
      early.delete(next);
      next += 1;
      await pass(result);
    }
  }

  return (number, result) => {
    early.set(number, result);
    passing = passing.then(passReady);
    return passing;
  };
}
