import { ConfigurationFault, loadConfiguration } from './load-configuration';
import { settingsTable } from './setting.decorator';

describe('loadConfiguration', () => {
  it('is complete when nothing is configured', () => {
    expect(loadConfiguration({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: './data',
      eventStore: 'sqlite',
      readModels: 'sqlite',
      clock: 'system',
    });
  });

  it('takes texts and numbers as they are declared', () => {
    expect(loadConfiguration({ PORT: '0', DATA_FOLDER: '/somewhere', CLOCK: 'simulated' })).toMatchObject({
      port: 0,
      dataFolder: '/somewhere',
      clock: 'simulated',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadConfiguration({ PORT: '', MASTER_KEY: '' })).toEqual(loadConfiguration({}));
  });

  it('lists every problem at once, by the names of the variables and without their values', () => {
    const load = () => loadConfiguration({ PORT: 'eighty', EVENT_STORE: 'postgres', CLOCK_START: 'hunter2' });
    expect(load).toThrow(ConfigurationFault);
    expect(load).toThrow(/PORT must be an integer/);
    expect(load).toThrow(/EVENT_STORE must be one of/);
    expect(load).toThrow(/CLOCK_START must be a valid ISO 8601/);
    expect(load).not.toThrow(/hunter2|postgres/);
  });

  it.each(['65536', '-1', '1.5', '1e400', ' '])('refuses %j as a port', (port) => {
    expect(() => loadConfiguration({ PORT: port })).toThrow(/PORT/);
  });
});

describe('the table of settings', () => {
  it('names each variable once and says what it means', () => {
    const settings = settingsTable();
    expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
    for (const { name, meaning } of settings) {
      expect(name).toMatch(/^[A-Z][A-Z_]+$/);
      expect(meaning).toMatch(/\.$/);
    }
  });

  it('covers every property of the configuration', () => {
    const properties = settingsTable().map(({ property }) => property);
    expect(Object.keys(loadConfiguration({})).every((property) => properties.includes(property))).toBe(true);
  });
});
