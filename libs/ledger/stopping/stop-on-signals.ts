/** Ends a process in order when it is told to; a second signal takes its usual course and ends it at once. */
export function stopOnSignals(saying: string, stop: () => Promise<void>): void {
  const stopOn = (signal: NodeJS.Signals) => {
    console.log(`${signal}: ${saying}`);
    stop().then(
      () => console.log('stopped'),
      (fault) => {
        console.error(fault);
        process.exitCode = 1;
      },
    );
  };
  process.once('SIGTERM', stopOn);
  process.once('SIGINT', stopOn);
}
