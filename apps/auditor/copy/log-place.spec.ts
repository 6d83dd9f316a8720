import { logPlace, nameOfPlace } from './log-place';

describe('the place of a log', () => {
  it.each([
    ['sqlite:/data', 'sqlite:/data'],
    ['eventstoredb:esdb://127.0.0.1:2113?tls=false', 'eventstoredb:esdb://127.0.0.1:2113'],
    ['eventstoredb:esdb://admin:ch@ngeit@a:1,b:2/?tlsCAFile=ca.crt', 'eventstoredb:esdb://a:1,b:2/'],
    ['eventstoredb', 'eventstoredb:esdb+discover://cluster'],
    ['eventstoredb:', 'eventstoredb:esdb+discover://cluster'],
  ])('%s is shown without user and password', (text, name) => {
    expect(nameOfPlace(logPlace(text, { eventStoreDbUrl: 'esdb+discover://me:secret@cluster' }))).toBe(name);
  });

  it.each(['sqlite:', 'sqlite', 'postgres://me:secret@x', '', 'eventstoredb:http://me:secret@x', 'eventstoredb'])(
    '"%s" is none, and is not repeated with its password',
    (text) => {
      expect(() => logPlace(text, {})).toThrow(/sqlite:FOLDER|EVENTSTOREDB_URL/);
      expect(() => logPlace(text, {})).not.toThrow(/secret/);
    },
  );
});
