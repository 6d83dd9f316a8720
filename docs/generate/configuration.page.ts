import '../../libs/ledger/configuration/configuration';
import { settingsTable } from '../../libs/ledger/configuration/setting.decorator';
import { page, table } from './markdown';

/** Every environment variable that the service reads, and what it is when nobody says. */
export function configurationPage(): string {
  return page(
    'Configuration',
    'Everything is set by environment variables, read once at the start; what is not usable is listed all at once, and the service does not start. ' +
      'Times are milliseconds unless named otherwise.',
    table(
      ['Variable', 'Preset', 'Meaning'],
      settingsTable().map(({ name, preset, meaning }) => [
        `\`${name}\``,
        preset === undefined ? 'none' : `\`${preset}\``,
        meaning,
      ]),
    ),
  );
}
