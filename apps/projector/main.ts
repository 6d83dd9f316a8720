import 'reflect-metadata';
import { loadConfiguration } from '@ledger';
import { createProjector } from './create-projector';

async function main(): Promise<void> {
  const projector = await createProjector(loadConfiguration());
  const stop = (signal: NodeJS.Signals) => {
    console.log(`${signal}: finishing the batch at hand`);
    projector.stop().then(
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
  console.log(`the projector tells its health on ${await projector.listen()}`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
