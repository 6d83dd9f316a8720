import { validateSync } from 'class-validator';
import { Configuration } from './configuration';
import { type Setting, settingsTable } from './setting.decorator';

type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at the start, with every problem at once. Values are not repeated: some of them are secrets. */
export class ConfigurationFault extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration is not usable:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** The configuration as the environment gives it: the one place that looks there. Throws ConfigurationFault. */
export function loadConfiguration(environment: Environment = process.env): Configuration {
  const settings = settingsTable();
  const configuration = Object.assign(new Configuration(), valuesOf(settings, environment));
  const nameOf = new Map(settings.map(({ property, name }) => [property, name]));
  const problems = validateSync(configuration).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((text) => text.replace(property, nameOf.get(property) ?? property)),
  );
  if (problems.length > 0) throw new ConfigurationFault(problems);
  return configuration;
}

/** An empty text counts as absent: a line `PORT=` in a file of variables means the preset. */
function valuesOf(settings: readonly Setting[], environment: Environment): Record<string, string | number> {
  return Object.fromEntries(
    settings.flatMap(({ name, property, preset, type }) => {
      const text = environment[name] || preset;
      return text === undefined ? [] : [[property, type === 'number' ? wholeNumber(text) : text]];
    }),
  );
}

/** Number() alone would also take spaces, hexadecimals and exponents. */
function wholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
