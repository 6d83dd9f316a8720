import { keysPlace, nameOfKeys } from './keys-place';

const PRESET = { dataFolder: './data', postgresSchema: 'capture_ledger' };

describe('the place of keys', () => {
  it.each([
    ['files:/data', 'files:/data'],
    ['postgres:postgres://me:secret@h/db', 'postgres:postgres://h/db?schema=capture_ledger'],
    ['postgres:postgres://me:secret@h/db?sslmode=require&schema=shop', 'postgres:postgres://h/db?schema=shop'],
    ['postgres', 'postgres:postgresql://configured/db?schema=capture_ledger'],
  ])('%s is shown without user and password', (text, name) => {
    expect(nameOfKeys(keysPlace(text, { ...PRESET, postgresUrl: 'postgresql://me:secret@configured/db' }))).toBe(name);
  });

  it('keeps the other parameters of a connection string, and takes the schema out', () => {
    const place = keysPlace('postgres:postgres://me@h/db?sslmode=require&schema=shop', PRESET);
    expect(place).toMatchObject({ postgresUrl: 'postgres://me@h/db?sslmode=require', postgresSchema: 'shop' });
  });

  it.each(['files:', 'files', 'postgres', 'mysql://me:secret@h', 'postgres:http://me:secret@h', 'postgres:secret'])(
    '"%s" is none, and is not repeated with its password',
    (text) => {
      expect(() => keysPlace(text, PRESET)).toThrow(/files:FOLDER|POSTGRES_URL/);
      expect(() => keysPlace(text, PRESET)).not.toThrow(/secret/);
    },
  );

  it('is not where the schema is no name', () => {
    expect(() => keysPlace('postgres:postgres://h/db?schema=a%22b', PRESET)).toThrow('no name of a schema');
  });
});
