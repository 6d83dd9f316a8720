import 'reflect-metadata';
import { loadConfiguration, stopOnSignals } from '@ledger';
import { createApi } from './create-api';
import { takeDemoLinks } from './sessions/take-demo-links';

async function main(): Promise<void> {
  const api = await createApi(loadConfiguration());
  takeDemoLinks(api.app);
  stopOnSignals('finishing what is under way', api.stop);
  console.log(`Capture Ledger listens on ${await api.listen()} (what it can do: /docs)`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
