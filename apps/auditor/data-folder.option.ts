import { loadConfiguration } from '@ledger';
import { Option } from 'commander';

/** The folder of the log; where nobody says, the one the service would take. */
export function dataFolderOption(): Option {
  return new Option('--data-folder <folder>', 'where the log is kept').default(loadConfiguration().dataFolder);
}
