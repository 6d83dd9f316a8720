import { loadConfiguration, type RotatedMaster, rotateMaster } from '@ledger';
import { Command } from 'commander';
import { dataFolderOption } from '../data-folder.option';

export function rotateMasterCommand(): Command {
  return new Command('rotate-master')
    .description(
      'Wraps the keys of personal data anew: under MASTER_KEY where it is configured, beside running services that know it and MASTER_KEY_PREVIOUS; else under a new one in the data folder, while nothing runs.',
    )
    .addOption(dataFolderOption())
    .action(async ({ dataFolder }: { readonly dataFolder: string }) => {
      const rotated = await rotateMaster({ ...loadConfiguration(), dataFolder });
      process.stdout.write(`${told(rotated)}\n`);
    });
}

function told({ keys, wrapped, masterKey }: RotatedMaster): string {
  return [
    `${keys} keys of personal data are wrapped by the new master key, ${wrapped} of them now. The old one is refused from now on.`,
    masterKey === 'made'
      ? 'The new one is in keys/master.key: keep a copy of it in a safe place, as of the old one.'
      : 'MASTER_KEY_PREVIOUS can be taken out of the configuration.',
  ].join('\n');
}
