import { newSigningKey, rotateSigningKey } from '@event-store';
import { loadConfiguration } from '@ledger';
import { Command } from 'commander';
import { dataFolderOption } from '../data-folder.option';

/** The ledger takes the new key over when it starts: only then the log says so, with the word of the old one. */
export function rotateCommand(): Command {
  return new Command('rotate')
    .description('Makes another key to sign heads with; the service takes it over at its next start.')
    .addOption(dataFolderOption())
    .action(({ dataFolder }: { dataFolder: string }) => {
      if (loadConfiguration().signingKey !== undefined) {
        process.stdout.write(`${newSigningKey()}\n`);
        process.stderr.write(
          'This is the new SIGNING_KEY, shown this once. Set SIGNING_KEY_PREVIOUS to the old one, and start every instance again.\n',
        );
        return;
      }
      const keyId = rotateSigningKey(dataFolder);
      process.stdout.write(`${keyId} is the new key; the old one stays beside it. Start the service again.\n`);
    });
}
