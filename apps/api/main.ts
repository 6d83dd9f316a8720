import 'reflect-metadata';
import { loadConfiguration } from '@ledger';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const api = await createApi(loadConfiguration());
  const stop = (signal: NodeJS.Signals) => {
    console.log(`${signal}: finishing what is under way`);
    api.stop().then(
      () => console.log('stopped'),
      (fault) => {
        console.error(fault);
        process.exitCode = 1;
      },
    );
  };
  // Once each: a second signal takes its usual course and ends the process at once.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`Capture Ledger listens on ${await api.listen()} (what it can do: /docs)`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
