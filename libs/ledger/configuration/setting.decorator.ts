import 'reflect-metadata';

/** One line of the table that the configuration is read from, checked against and documented by. */
export interface Setting {
  /** The environment variable. */
  readonly name: string;
  readonly meaning: string;
  /** Its text when the variable is absent; undefined where there is none. */
  readonly preset?: string;
  readonly property: string;
  readonly type: 'text' | 'number';
}

const settings: Setting[] = [];

/** All settings, in the order in which they are declared. */
export function settingsTable(): readonly Setting[] {
  return settings;
}

/** Says which environment variable a property is read from, what it means, and what it is when nobody says. */
export function EnvironmentSetting(name: string, meaning: string, preset?: string): PropertyDecorator {
  return (target, property) => {
    const type = Reflect.getMetadata('design:type', target, property) === Number ? 'number' : 'text';
    settings.push({ name, meaning, ...(preset !== undefined && { preset }), property: String(property), type });
  };
}
