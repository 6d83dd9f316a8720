import 'reflect-metadata';
import { loadConfiguration, stopOnSignals } from '@ledger';
import { createProjector } from './create-projector';

async function main(): Promise<void> {
  const projector = await createProjector(loadConfiguration());
  stopOnSignals('finishing the batch at hand', projector.stop);
  console.log(`the projector tells its health on ${await projector.listen()}`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
